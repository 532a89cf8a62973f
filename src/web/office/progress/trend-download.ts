import { getTrend } from "#domain/progress/get-trend.ts";
import { standingNames } from "#domain/progress/standing.ts";
import { Problem } from "#domain/problem.ts";
import { officeContext } from "#web/request-context.ts";
import type { Route } from "./+types/trend-download.ts";
import { csvFile } from "./csv.ts";
import { csvDownload, pngDownload, svgDownload } from "./download.ts";
import { trendSvg, trendUnit } from "./trend-chart.ts";

/** A trend as a picture or a table; seen by those who see the figure. */
export async function loader({ params, request, context }: Route.LoaderArgs): Promise<Response> {
  const period = new URL(request.url).searchParams.get("ky");
  const { targetId, unitId, file } = params;
  const trend = await getTrend(officeContext(context), { targetId, unitId, period });
  if (!trend) throw new Problem("not-found");
  const name = `Diễn biến ${trend.target.name} ${trend.unit.name} ${trend.year}`;
  if (file === "dien-bien.svg") return svgDownload(name, trendSvg(trend));
  if (file === "dien-bien.png") return pngDownload(name, trendSvg(trend));
  if (file === "dien-bien.csv")
    return csvDownload(
      name,
      csvFile([
        ["Kỳ", `Kết quả (${trendUnit(trend)})`, "Số đơn vị đạt", "Mức cần đạt", "Tình trạng"],
        ...trend.points.map(({ label, value, note, standing }) => [
          label,
          value,
          note,
          trend.goal,
          standing && standingNames[standing],
        ]),
      ]),
    );
  throw new Problem("not-found");
}
