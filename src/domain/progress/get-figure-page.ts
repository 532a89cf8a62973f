import type { Context } from "#domain/context.ts";
import { explainFigure, type Explanation } from "./explain-figure.ts";
import type { MapOf } from "./carry-to-today.ts";
import { getTrend, type FigureTrend } from "./get-trend.ts";
import { listUnitsAbove } from "./list-units-above.ts";
import { hasMapChanged } from "./map-changes.queries.ts";

export interface FigurePage {
  readonly why: Explanation;
  /** null where no quarter has a figure. */
  readonly trend: FigureTrend | null;
  /** The board on which the figure stands. */
  readonly boardUnitId: string;
  /** Units became others since the period began: then and now may differ. */
  readonly mapChanged: boolean;
}

/** @throws Problem not-found as explainFigure does */
export async function getFigurePage(
  context: Context,
  question: {
    readonly targetId: string;
    readonly unitId: string;
    readonly period: string | null;
    readonly page: number;
    readonly mapOf: MapOf;
  },
): Promise<FigurePage> {
  const why = await explainFigure(context, question);
  const { unit, shown, asOf } = why;
  const trend = await getTrend(context, question);
  const above = unit.level === "leaf" ? await listUnitsAbove(context, unit, asOf) : [];
  return {
    why,
    trend,
    boardUnitId: above.at(-1)?.id ?? unit.id,
    mapChanged: await hasMapChanged(context.db, unit.id, { after: shown.from, until: asOf }),
  };
}
