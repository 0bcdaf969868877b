import type { Ref } from "react";

type ErrorSummaryProps = {
  errors: { text: string; href?: string }[];
  /** What went wrong as a whole, when it is not about one field. */
  message?: string;
  ref?: Ref<HTMLDivElement>;
};

export function ErrorSummary({ errors, message, ref }: ErrorSummaryProps) {
  if (errors.length === 0 && !message) return null;
  return (
    <div className="nhsuk-error-summary" tabIndex={-1} ref={ref}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          {message ? <p>{message}</p> : null}
          {errors.length > 0 ? (
            <ul className="nhsuk-list nhsuk-error-summary__list">
              {errors.map((error) => (
                <li key={`${error.href}${error.text}`}>
                  {error.href ? <a href={error.href}>{error.text}</a> : error.text}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}
