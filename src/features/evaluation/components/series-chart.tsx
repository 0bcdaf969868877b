import { XmrChart } from "@/components/chart/xmr-chart";
import { calendarDay, formatDate, formatShortDate } from "@/lib/dates";
import { type MeasureSeries, marksOf } from "../series/rules";

type SeriesChartProps = {
  name: string;
  series: MeasureSeries;
  /** When cycles began and pathways changed. */
  turningPoints?: { at: Date; text: string }[];
};

export function SeriesChart({ name, series, turningPoints = [] }: SeriesChartProps) {
  const changes = turningPoints.map(({ at, text }) => ({
    day: calendarDay(at),
    text: `${formatDate(at)}: ${text}`,
  }));
  return (
    <XmrChart
      title={`${name} over time (${series.limits ? "XmR" : "run"} chart)`}
      description={series.caption}
      points={series.points.map((point) => ({
        ...point,
        label: formatDate(point.label),
        short: formatShortDate(point.label),
      }))}
      centre={series.centre}
      limits={series.limits ?? undefined}
      target={series.target === null ? undefined : { value: series.target }}
      marks={marksOf(series, changes)}
      axis={series.isShare ? "percent" : "number"}
    />
  );
}
