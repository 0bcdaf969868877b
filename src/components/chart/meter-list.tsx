import type { ReactNode } from "react";

type Meter = {
  label: ReactNode;
  /** From 0 to 1. */
  share: number;
  /** "640 of 1,500 (43%)" */
  text: string;
};

const width = 100;

/** How full each of several things is, as words and as a bar that prints. */
export function MeterList({ items }: { items: (Meter & { key: string })[] }) {
  return (
    <ul className="ix-meters">
      {items.map(({ key, label, share, text }) => (
        <li key={key}>
          <p>
            <strong>{label}</strong> {text}
          </p>
          <svg
            className="ix-meters__bar"
            viewBox={`0 0 ${width} 4`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className="ix-meters__all" x="0" y="0" width={width} height="4" />
            <rect className="ix-meters__part" x="0" y="0" width={width * share} height="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
