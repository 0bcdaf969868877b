import type { ReactNode } from "react";

type Variant = "primary" | "secondary" | "warning" | "link";

const classes: Record<Variant, string> = {
  primary: "nhsuk-button",
  secondary: "nhsuk-button nhsuk-button--secondary",
  warning: "nhsuk-button nhsuk-button--warning",
  link: "ix-button-link",
};

export function buttonClass(variant: Variant = "primary") {
  return classes[variant];
}

type ButtonProps = {
  children: ReactNode;
  variant?: Variant;
  name?: string;
  value?: string;
  type?: "submit" | "button" | "reset";
};

export function Button({ children, variant, name, value, type = "submit" }: ButtonProps) {
  return (
    <button className={buttonClass(variant)} name={name} value={value} type={type}>
      {children}
    </button>
  );
}

export function ButtonLink({
  href,
  children,
  variant,
}: {
  href: string;
  children: ReactNode;
  variant?: Variant;
}) {
  return (
    <a className={buttonClass(variant)} href={href}>
      {children}
    </a>
  );
}
