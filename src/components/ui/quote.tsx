import type { ReactNode } from "react";

/** What somebody said. `by` names them, or their role where they asked for that. */
export function Quote({ children, by }: { children: ReactNode; by?: ReactNode }) {
  return (
    <figure className="ix-quote">
      <blockquote>{children}</blockquote>
      {by ? <figcaption>{by}</figcaption> : null}
    </figure>
  );
}
