import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import type { Item, Lists } from "#domain/lists/lists.ts";
import { today } from "#domain/today.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import { keptUnit } from "./kept-unit.ts";
import type { Law, LawHead, LawLink } from "./law.ts";
import { listVersions } from "./laws.queries.ts";
import type { LawVersion } from "./law-version.ts";
import { type LawStatus, statusOn, successorsOf } from "./law-status.ts";
import { type CitingPlan, listPlansCiting } from "./plans-citing.queries.ts";
import { depthsOf, readLawRegister } from "./read-law-register.ts";
import { headOf, headsOf, type LawRegister } from "./law-register.ts";

export interface LinkedLaw extends LawHead {
  readonly from: IsoDate | null;
}

/** A topic that rests on the document, with its field. */
export interface CitingTopic {
  readonly name: string;
  readonly field: Item;
  /** "Điều 12 khoản 1"; null for the whole document. */
  readonly provision: string | null;
}

export interface LawPage {
  readonly law: LawVersion;
  readonly status: LawStatus;
  /** What holds in its place today. */
  readonly successors: readonly LawHead[];
  readonly replacedBy: readonly LinkedLaw[];
  readonly amendedBy: readonly LinkedLaw[];
  readonly replaces: readonly LinkedLaw[];
  readonly amends: readonly LinkedLaw[];
  readonly topics: readonly CitingTopic[];
  readonly plans: readonly CitingPlan[];
  /** Who has written it down, the nearest first; `seed` for the list that came with the software. */
  readonly versions: readonly { readonly unitName: string; readonly at: Date; readonly seed: boolean }[];
  readonly mayKeep: boolean;
}

/** One document with what hangs on it. @throws Problem not-found where the register in sight does not have it */
export async function getLaw(context: Context, id: string): Promise<LawPage> {
  const { db, clock, actor, lists } = context;
  const day = today(clock);
  const register = await readLawRegister(context);
  const law = register.byId.get(id);
  if (!law) throw new Problem("not-found", "Sổ văn bản không có văn bản này.");
  const at = [...new Set(actor.appointments.map(({ unitId }) => unitId))];
  const depths = depthsOf(actor);
  const versions = (await listVersions(db, [...depths.keys()], id)).sort(
    (a, b) => (depths.get(b.unitId) ?? 0) - (depths.get(a.unitId) ?? 0),
  );
  const units = await listUnits(
    db,
    versions.map(({ unitId }) => unitId),
    day,
  );
  return {
    law,
    status: statusOn(law, day),
    successors: headsOf(
      register,
      successorsOf(id, (each) => register.byId.get(each)?.replacedBy ?? [], day),
    ),
    replacedBy: linked(register, law.replacedBy),
    amendedBy: linked(register, law.amendedBy),
    replaces: linkedFrom(register, id, "replacedBy"),
    amends: linkedFrom(register, id, "amendedBy"),
    topics: topicsCiting(lists, law.code),
    plans: await listPlansCiting(db, law, { at, above: [...depths.keys()], day }),
    versions: versions.map(({ unitId, recordedAt, recordedBy }) => ({
      unitName: units.find((unit) => unit.id === unitId)?.name ?? "",
      at: recordedAt,
      seed: recordedBy === null,
    })),
    mayKeep: (await keptUnit(context)) !== null,
  };
}

function topicsCiting({ topicLaws, topics, topicFields }: Lists, code: string | null): CitingTopic[] {
  return topicLaws
    .filter(({ law }) => law === code)
    .flatMap(({ topic: topicCode, provision }) => {
      const topic = topics.find((each) => each.code === topicCode);
      const field = topicFields.find((each) => each.code === topic?.field);
      return topic && field ? [{ name: topic.name, field, provision }] : [];
    });
}

function linked(register: LawRegister, links: readonly LawLink[]): LinkedLaw[] {
  return links.flatMap(({ by, from }) => {
    const law = register.byId.get(by);
    return law ? [{ ...headOf(law), from }] : [];
  });
}

/** The other way round: what this one replaced, or amended. */
function linkedFrom(
  register: LawRegister,
  id: string,
  relation: keyof Pick<Law, "replacedBy" | "amendedBy">,
) {
  return register.laws.flatMap((law) =>
    law[relation].filter(({ by }) => by === id).map(({ from }) => ({ ...headOf(law), from })),
  );
}
