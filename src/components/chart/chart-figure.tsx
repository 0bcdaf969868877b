import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";

type ChartTable = { head: string[]; rows: ReactNode[][]; numeric?: number[] };

type ChartFigureProps = {
  title: string;
  /** One sentence that says what the picture shows, for everybody. */
  description?: ReactNode;
  table: ChartTable;
  source?: ReactNode;
  children: ReactNode;
};

/** The frame of every chart: title, sentence, picture, and the same figures as a table. */
export function ChartFigure({ title, description, table, source, children }: ChartFigureProps) {
  return (
    <figure className="ix-chart">
      <figcaption>
        <p className="ix-chart__title">{title}</p>
        {description ? <p className="ix-chart__text">{description}</p> : null}
      </figcaption>
      {children}
      {source ? <p className="ix-chart__text">Source: {source}</p> : null}
      <Details summary="Show these figures as a table">
        <Table caption={title} hideCaption {...table} />
      </Details>
    </figure>
  );
}
