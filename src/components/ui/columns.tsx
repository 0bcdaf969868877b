import type { ReactNode } from "react";

/** A grid of three: put TwoThirds and OneThird, or up to three OneThird, inside. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="ix-columns">{children}</div>;
}

export function TwoThirds({ children }: { children: ReactNode }) {
  return <div className="ix-columns__two-thirds">{children}</div>;
}

export function OneThird({ children }: { children: ReactNode }) {
  return <div>{children}</div>;
}
