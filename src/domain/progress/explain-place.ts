import { maySee } from "#domain/activities/activity.policy.ts";
import type { Context } from "#domain/context.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Target } from "#domain/plans/target.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Unit } from "#domain/units/unit.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { shortName, targetInShort } from "./asked-text.ts";
import type { Explanation } from "./explain-figure.ts";
import { placeFigure } from "./place-figure-text.ts";
import type { MapOf } from "./carry-to-today.ts";
import { placeFormula } from "./formula-text.ts";
import { subjectsOf } from "./place-needs.ts";
import { pagePlaceActivities, sumPlaceParts } from "./place-records.queries.ts";
import type { PlaceStanding } from "./place-standings.ts";
import { readPlaceStandings, type PlaceTarget } from "./read-place-standings.ts";
import { reasonTexts } from "./reason-text.ts";
import { wholeSpan } from "./ledger-sums.ts";
import { recordsPerPage, type RecordsBehind } from "./records-behind.ts";
import { daysOf } from "./unit-standings.ts";

/** The same for the nation and provinces: their places stand where a commune has its units. */
export async function explainPlace(
  context: Context,
  {
    target,
    plan,
    unit,
    shown,
    page,
    mapOf,
  }: { target: Target; plan: Plan; unit: Unit; shown: Period; page: number; mapOf?: MapOf | undefined },
): Promise<Explanation> {
  const standings = await readPlaceStandings(context, { top: unit, plan, shown, mapOf });
  const found = standings.targets.find(({ target: { id } }) => id === target.id);
  if (!found) throw new Error(`target ${target.id} is not among those of its plan`);
  const last = found.whole.periods.at(-1);
  return {
    target,
    plan,
    unit,
    shown: standings.shown,
    asOf: standings.asOf,
    cutOff: standings.cutOff,
    name: shortName(target, found.measure),
    asked: targetInShort(target, found.measure, found.due),
    measure: found.measure,
    own: null,
    whole: last
      ? {
          ...explained(found, found.whole),
          units: standings.places.flatMap(({ id, name }, place) => {
            const standing = found.places[place];
            return standing
              ? [
                  {
                    id,
                    name,
                    figure: placeFigure(found, standing),
                    standing: standing.judgement?.standing ?? null,
                  },
                ]
              : [];
          }),
        }
      : null,
    bound: last?.count.bound ?? 0,
    records: await readRecords(context, found, unit, page),
  };
}

function explained(target: PlaceTarget, standing: PlaceStanding) {
  return {
    figure: placeFigure(target, standing),
    standing: standing.judgement?.standing ?? null,
    reason: standing.judgement ? reasonTexts[standing.judgement.reason] : null,
    formula: placeFormula(target, standing),
  };
}

async function readRecords(
  { db, lists, actor }: Context,
  { target, measure, due }: PlaceTarget,
  unit: Unit,
  page: number,
): Promise<RecordsBehind> {
  const span = wholeSpan(due.judged.map(daysOf));
  const none = {
    activities: [],
    plans: [],
    withEvidence: 0,
    exclusions: [],
    parts: null,
    records: 0,
    page: 1,
  };
  if (span === null) return { span, ...none };
  const { own, communes, provinces } = subjectsOf(target, lists);
  // Where communes must, what lies in them counts, whoever did it.
  const kinds = communes.length + provinces.length > 0 ? [] : own;
  const asked = { place: unit, measure: measure.code, kinds, ...span };
  const [parts, activities] = await Promise.all([
    sumPlaceParts(db, asked),
    maySee(actor, unit)
      ? pagePlaceActivities(db, asked, { offset: (page - 1) * recordsPerPage, limit: recordsPerPage })
      : [],
  ]);
  return {
    span,
    activities,
    plans: [],
    withEvidence: parts.evidenced,
    records: parts.records,
    page,
    parts,
    exclusions: [
      "Không tính: hoạt động đã rút, hoạt động ngoài kỳ hoặc về nội dung khác, hoạt động của đơn vị ngoài diện.",
      ...(unit.level === "nation" ? ["Dữ liệu minh họa không tính vào số của cả nước."] : []),
      ...(parts.silent > 0 ? [`${formatNumber(parts.silent)} bản ghi không nêu số người dự.`] : []),
    ],
  };
}
