import type { ReactNode } from "react";

/** Two parties beside each other: give it two children. */
export function Sides({ children }: { children: ReactNode }) {
  return <div className="ix-sides">{children}</div>;
}
