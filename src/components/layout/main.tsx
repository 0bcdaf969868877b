import type { ReactNode } from "react";

/** `before` holds what belongs above the heading: breadcrumbs or a back link. */
export function Main({ children, before }: { children: ReactNode; before?: ReactNode }) {
  return (
    <main className="ix-main" id="main" tabIndex={-1}>
      <div className="nhsuk-width-container">
        {before}
        <div className="ix-main__inner">{children}</div>
      </div>
    </main>
  );
}
