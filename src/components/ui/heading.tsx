import type { ReactNode } from "react";

export function PageHeading({ children, caption }: { children: ReactNode; caption?: ReactNode }) {
  return (
    <h1 className="nhsuk-heading-xl ix-page-heading">
      {caption ? <span className="ix-caption">{caption} </span> : null}
      {children}
    </h1>
  );
}

type SectionHeadingProps = { children: ReactNode; id?: string; level?: 2 | 3 | 4 };

const sizes = { 2: "nhsuk-heading-l", 3: "nhsuk-heading-m", 4: "nhsuk-heading-s" } as const;

export function SectionHeading({ children, id, level = 2 }: SectionHeadingProps) {
  const Heading = `h${level}` as const;
  return (
    <Heading className={sizes[level]} id={id}>
      {children}
    </Heading>
  );
}
