import type { Lists } from "#domain/lists/lists.ts";
import { inSentence, issuingBody } from "#domain/units/issuing-body.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { DraftContent } from "./draft.schema.ts";
import type { DraftKind } from "./draft.ts";
import { proposeParts, type Followed } from "./propose-parts.ts";
import { proposeResponsibilities } from "./propose-responsibilities.ts";

/** For whom a draft begins, and in which form. */
export interface Start {
  readonly unit: Unit;
  /** The units above it, from the nation down, without itself. */
  readonly above: readonly Unit[];
  /** The units right below it. */
  readonly below: readonly Unit[];
  readonly kind: DraftKind;
  readonly lists: Pick<Lists, "unitGroups" | "unitKinds">;
  /** Today, an ISO day. */
  readonly day: string;
}

/** The whole of a draft at its beginning. Without a plan to follow its parts are empty, its frame is there. */
export function proposeContent(start: Start, followed: Followed | null): DraftContent {
  const frame = proposeFrame(start, followed);
  const responsibilities = proposeResponsibilities(start.below, start.lists);
  if (followed === null) return { ...frame, responsibilities };
  const parts = proposeParts(followed, { ...start, body: frame.head.body });
  return { ...frame, ...parts, responsibilities };
}

/** Head and foot, by the unit that issues it (Nghị định 30/2020); nothing between. */
export function proposeFrame(
  { unit, above, kind, day }: Start,
  followed: Pick<Followed, "plan"> | null,
): DraftContent {
  const body = issuingBody(unit, above, types[kind]);
  const year = Number(day.slice(0, 4));
  const [periodFrom, periodTo] = followed
    ? [Math.max(followed.plan.periodFrom, year), Math.max(followed.plan.periodTo, year)]
    : [year, year];
  const years = periodFrom === periodTo ? `năm ${periodFrom}` : `giai đoạn ${periodFrom}-${periodTo}`;
  const isPlace = unit.level !== "leaf";
  const where = isPlace ? ` trên địa bàn ${inSentence(unit.name)}` : ` của ${unit.name}`;
  const subject = `truyền thông về bình đẳng giới ${years}${where}`;
  return {
    head: {
      subject: kind === "guidance" ? `hướng dẫn ${subject}` : `T${subject.slice(1)}`,
      periodFrom,
      periodTo,
      month: null,
      parentBody: body.parent,
      body: body.body,
      symbol: body.symbol,
      place: body.place,
      dated: day.slice(0, 7),
      decidedBy: kind === "decision" ? `${body.position} ${body.body}` : "",
      addressees: kind === "guidance" ? ["Các cơ quan, đơn vị có liên quan"] : [],
    },
    bases: [],
    aims: { objectives: [], requirements: [], audiences: [], contents: [] },
    targets: [],
    tasks: [],
    occasions: [],
    duties: [],
    responsibilities: [],
    schedule: [],
    funding: [],
    closing: {
      recipients: [
        ...(body.parent === null ? [] : [{ name: `${body.parent} (b/c)`, unitId: above.at(-1)?.id ?? null }]),
        ...body.copies.map((name) => ({ name, unitId: null })),
        { name: "Các cơ quan, đơn vị có liên quan", unitId: null },
      ],
      filed: body.filed,
      signedAs: "head",
      position: `Phó ${body.position}`,
      headPosition: body.position,
      signer: null,
    },
  };
}

const types = { plan: "KH", guidance: null, decision: "QĐ" } as const;
