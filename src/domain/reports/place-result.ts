import { targetInShort } from "#domain/progress/asked-text.ts";
import type { Judgement } from "#domain/progress/judge.ts";
import { placeFigure } from "#domain/progress/place-figure-text.ts";
import { noCount } from "#domain/progress/place-count.ts";
import { judgePlace, type PlaceStanding } from "#domain/progress/place-standings.ts";
import { reasonTexts } from "#domain/progress/reason-text.ts";
import type { TargetStanding } from "#domain/progress/reckon-target.ts";
import type { TargetResult } from "./report-facts.ts";
import type { TargetCounts } from "./report-figures.ts";
import { figureInWords } from "./target-results.ts";

type Asked = Pick<TargetStanding, "target" | "measure" | "due">;

/** What a target asks held against counts that were put together from reports, by the rules for places. */
export function judgeCounts(
  asked: Asked,
  counts: Pick<TargetCounts, "periods"> | undefined,
  { entire, lacking }: { readonly entire: boolean; readonly lacking: boolean },
): PlaceStanding {
  const place = judgePlace({
    ...asked,
    counts: asked.due.judged.map(({ id }) => counts?.periods.find((one) => one.id === id)?.count ?? noCount),
    entire,
  });
  return lacking ? { ...place, judgement: withoutSome(asked, place) } : place;
}

/**
 * Some who must have sent nothing: a share of those who did is no share of all, and nothing can be called reached or
 * in step because of them alone (rules 3). What others fell short of stands, and so does a sum that is reached already.
 */
function withoutSome({ target }: Asked, { judgement }: PlaceStanding): Judgement | null {
  if (judgement === null) return null;
  const unsettled: Judgement = { standing: "not-enough-ground", reason: "units-without-report" };
  if (target.basis === "total") return judgement.standing === "met" ? judgement : unsettled;
  const isShort = judgement.standing === "late" || judgement.standing === "behind";
  return target.basis === "each" && isShort ? judgement : unsettled;
}

/** The target as the report names it. */
export function placeResult(asked: Asked, place: PlaceStanding): TargetResult {
  const { target, measure, due } = asked;
  const figure = placeFigure(asked, place);
  const attained = attainedOf(asked, place);
  return {
    targetId: target.id,
    title: target.title,
    clause: target.clause,
    planned: targetInShort(target, measure, due),
    achieved: figureInWords(figure),
    detail: figure.detail,
    attained: attained === null ? null : Math.round(attained * 1000) / 10,
    standing: place.judgement?.standing ?? null,
    reason: place.judgement ? reasonTexts[place.judgement.reason] : null,
  };
}

/** 0 to 1 and beyond: what is there, of what is asked in the last period; null where either is unknown. */
function attainedOf({ target }: Asked, { periods, share, judgement }: PlaceStanding): number | null {
  const last = periods.at(-1);
  if (!last || !judgement || judgement.standing === "no-data" || target.basis === "change") return null;
  if (target.basis === "each") return share.ofBound;
  const { least } = last.due.asked;
  if (least === null || least === 0) return null;
  if (target.basis === "total") return (last.count.amount ?? 0) / least;
  return share.ofBound === null ? null : share.ofBound / (least / 100);
}
