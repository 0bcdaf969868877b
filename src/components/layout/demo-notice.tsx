import type { ReactNode } from "react";

export function DemoNotice({ children }: { children: ReactNode }) {
  return (
    <aside className="ix-demo-notice" aria-label="About this demo">
      <div className="nhsuk-width-container">
        <p>{children}</p>
      </div>
    </aside>
  );
}
