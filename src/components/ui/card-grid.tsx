import { Children, type ReactNode } from "react";

/** Lays cards out in equal columns, as a list so that screen readers say how many there are. */
export function CardGrid({ children }: { children: ReactNode }) {
  return (
    <ul className="ix-card-grid">{Children.map(children, (card) => (card ? <li>{card}</li> : null))}</ul>
  );
}
