import type { ReactNode } from "react";
import { Illustration, type IllustrationName } from "./illustration";

type EmptyStateProps = {
  heading: string;
  children: ReactNode;
  action?: ReactNode;
  illustration?: IllustrationName;
};

/** Says what belongs here, why it is worth having, and how to begin. */
export function EmptyState({ heading, children, action, illustration = "seedling" }: EmptyStateProps) {
  return (
    <div className="ix-empty">
      <Illustration name={illustration} />
      <div className="ix-empty__text">
        <h2 className="nhsuk-heading-s">{heading}</h2>
        {children}
        {action ? <div className="nhsuk-u-margin-top-4">{action}</div> : null}
      </div>
    </div>
  );
}
