import type { FigureTrend } from "#domain/progress/get-trend.ts";
import type { TrendPoint } from "#domain/progress/trend.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { StandingMark } from "../../ui/standing.tsx";
import { trendSvg, trendUnit } from "./trend-chart.ts";

/** How the figure went, where it may end and why; the chart, its table, and both to take along. */
export function TrendSection({ trend }: { trend: FigureTrend }) {
  const { points, forecast, target, unit, year } = trend;
  const file = (name: Parameters<typeof paths.trendFile>[2]) =>
    paths.trendFile(target.id, unit.id, name, year);
  return (
    <section aria-labelledby="dien-bien">
      <h2 id="dien-bien">Diễn biến</h2>
      <section
        className="trend-chart"
        aria-label="Hình diễn biến"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus
        tabIndex={0}
        // Drawn by lib/charts, which escapes every text.
        dangerouslySetInnerHTML={{ __html: trendSvg(trend) }}
      />
      {forecast && (
        <>
          <p>
            <strong>{forecast.name}.</strong> {forecast.sentences[0]}
          </p>
          <ul className="forecast-why">
            {forecast.sentences.slice(1).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <DataTable
        caption="Diễn biến theo quý"
        rows={points}
        rowKey={({ id }) => id}
        columns={columnsFor(trend)}
      />
      <p className="downloads">
        Tải về: <a href={file("dien-bien.svg")}>hình SVG</a>, <a href={file("dien-bien.png")}>PNG</a>,{" "}
        <a href={file("dien-bien.csv")}>bảng CSV</a>
      </p>
    </section>
  );
}

function columnsFor(trend: FigureTrend): readonly Column<TrendPoint>[] {
  const suffix = trendUnit(trend) === "%" ? "%" : ` ${trendUnit(trend)}`;
  const value: Column<TrendPoint> = {
    heading: "Kết quả",
    num: true,
    cell: ({ value: known }) => (known === null ? "chưa có" : `${formatNumber(known)}${suffix}`),
  };
  return trend.counts === "units" ? [quarter, value, units, standing] : [quarter, value, standing];
}

const quarter: Column<TrendPoint> = { heading: "Kỳ", cell: ({ label }) => label };
const units: Column<TrendPoint> = { heading: "Số đơn vị", cell: ({ note }) => note };
const standing: Column<TrendPoint> = {
  heading: "Tình trạng",
  cell: ({ standing: value }) => value && <StandingMark value={value} />,
};
