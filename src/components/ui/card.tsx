import type { ReactNode } from "react";

type CardProps = {
  heading: ReactNode;
  href?: string;
  caption?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  headingLevel?: 2 | 3 | 4;
};

export function Card({ heading, href, caption, children, footer, headingLevel = 3 }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={href ? "ix-card ix-card--link" : "ix-card"}>
      {caption ? <p className="ix-card__caption">{caption}</p> : null}
      <Heading className="ix-card__heading">{href ? <a href={href}>{heading}</a> : heading}</Heading>
      {children ? <div className="ix-card__body">{children}</div> : null}
      {footer ? <div className="ix-card__footer">{footer}</div> : null}
    </div>
  );
}
