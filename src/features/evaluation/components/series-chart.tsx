import { XmrChart } from "@/components/chart/xmr-chart";
import { formatDate } from "@/lib/dates";
import type { MeasureSeries } from "../series/rules";

export function SeriesChart({ name, series }: { name: string; series: MeasureSeries }) {
  return (
    <XmrChart
      title={`${name} over time (XmR chart)`}
      description={series.caption}
      points={series.points.map((point) => ({ ...point, label: formatDate(point.label) }))}
      mean={series.mean}
      lowerLimit={series.lowerLimit}
      upperLimit={series.upperLimit}
      target={series.target === null ? undefined : { value: series.target }}
      axis={series.isShare ? "percent" : "number"}
    />
  );
}
