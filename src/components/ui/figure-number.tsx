import type { ReactNode } from "react";

type FigureNumberProps = { value: ReactNode; label: ReactNode; detail?: ReactNode; source?: ReactNode };

/** One big figure. `detail` carries its interval and n, `source` where it comes from. */
export function FigureNumber({ value, label, detail, source }: FigureNumberProps) {
  return (
    <div className="ix-figure-number">
      <p className="ix-figure-number__value">{value}</p>
      <p className="ix-figure-number__label">{label}</p>
      {detail ? <p className="ix-figure-number__detail">{detail}</p> : null}
      {source ? <p className="ix-figure-number__detail">Source: {source}</p> : null}
    </div>
  );
}
