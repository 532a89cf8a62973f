import type { Context } from "#domain/context.ts";
import { getReading } from "#domain/readings/get-reading.ts";
import { listScannedPages } from "#domain/readings/list-scanned-pages.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Choice } from "./review-form.ts";

/** What the page of a review shows, and no more than that. */
export async function reviewData(office: Context, readingId: string, amendsId: string | null) {
  const found = await getReading(office, readingId, amendsId);
  const { measures, unitGroups, unitKinds, taskGroups } = office.lists;
  const { stored, unit } = found;
  return {
    planId: stored.planId,
    isDraft: Object.keys(stored.decisions).length > 0,
    reading: found.reading,
    fields: found.fields,
    followed: found.followed,
    amendment: found.amendment,
    warnings: found.warnings,
    unitsNamed: found.unitsNamed,
    notices: stored.notices,
    fileName: stored.fileName,
    unitName: unit.name,
    level: unit.level,
    units: found.units.map(choice),
    places: found.places.map(choice),
    above: found.above.map(planChoice),
    own: found.own.map(planChoice),
    pages: await listScannedPages(office, readingId),
    lists: { measures, unitGroups, unitKinds, taskGroups },
  };
}

const choice = ({ id, name }: Choice): Choice => ({ id, name });

const planChoice = ({ id, number, title, unitName }: Plan): Choice => ({
  id,
  name: `${unitName}: ${number === null ? "" : `${number}, `}${title}`,
});
