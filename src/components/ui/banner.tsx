import { type ReactNode, useId } from "react";

type BannerProps = { title: string; kind?: "info" | "success"; children: ReactNode };

export function Banner({ title, kind = "info", children }: BannerProps) {
  const titleId = useId();
  const success = kind === "success";
  return (
    <section
      className={
        success ? "nhsuk-notification-banner nhsuk-notification-banner--success" : "nhsuk-notification-banner"
      }
      role={success ? "alert" : undefined}
      aria-labelledby={titleId}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">{children}</div>
    </section>
  );
}
