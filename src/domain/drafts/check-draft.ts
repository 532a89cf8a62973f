import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import type { Context } from "#domain/context.ts";
import type { ClerkWarning } from "#domain/laws/clerk-warning.ts";
import { lawKindNames, namedKinds, type LawHead } from "#domain/laws/law.ts";
import { listWarnings } from "#domain/laws/list-warnings.ts";
import { listStatedDuties } from "#domain/plans/duties.queries.ts";
import { listTargets } from "#domain/plans/targets.queries.ts";
import { formatDateInWords } from "#lib/calendar/format-dates.ts";
import { officialText } from "#lib/official-documents/official-text.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { concerns } from "./adapt-target.ts";
import type { Draft } from "./draft.ts";
import { draftWarnings, type DraftWarning } from "./draft-warnings.ts";

/**
 * Everything a careful clerk would say of a draft today: what it shows itself, what the plan that it follows asks,
 * and what the law register knows of its bases and of offices that exist no more.
 */
export async function checkDraft(
  context: Context,
  draft: Draft,
  unit: Pick<Unit, "id" | "level" | "kind">,
): Promise<DraftWarning[]> {
  const { db, lists } = context;
  const { content, followsId } = draft;
  const on = { on: today(context.clock) };
  const followed =
    followsId === null
      ? null
      : {
          targets: (await listTargets(db, [followsId], on)).filter((target) => concerns(target, unit, lists)),
          duties: await listStatedDuties(db, [followsId], on),
        };
  const bases = readPlan(officialText(content.bases.map((text) => ({ kind: "line", text }))));
  const ofLaw = await listWarnings(context, {
    legalBases: bases.legalBases,
    issuedOn: null,
    targets: [
      ...content.targets.map(({ subjects }) => ({ subjects })),
      ...content.responsibilities.map(({ organisation }) => ({ subjects: organisation })),
    ],
    until: content.head.periodTo,
    text: bases.text,
  });
  return [
    ...draftWarnings(content, followed),
    ...ofLaw
      .filter(({ severity }) => severity === "attention")
      .map((warning): DraftWarning => ({
        section: warning.code === "subject-vanished" ? "targets" : "bases",
        at: null,
        message: warning.message,
        ...offerOf(warning, content.bases),
      })),
  ];
}

/** What took over, written as a basis, for the line that cites what ended. */
function offerOf(
  { code, about, successors }: ClerkWarning,
  bases: readonly string[],
): Pick<DraftWarning, "offer"> {
  const line = bases.findIndex((basis) => basis.includes(about));
  if (code === "subject-vanished" || successors.length === 0 || line < 0) return {};
  const known = bases.join("\n");
  const lines = successors
    .filter(({ number }) => number === null || !known.includes(number))
    .map((law) => `Căn cứ ${citeInFull(law)}`);
  return { offer: { line, lines } };
}

/** "Nghị định số 125/2021/NĐ-CP ngày 28 tháng 12 năm 2021 của Chính phủ …": as a first citation wants it. */
function citeInFull({ kind, number, title, issuedOn }: LawHead): string {
  const day = issuedOn === null ? "" : ` ${formatDateInWords(issuedOn)}`;
  if (number === null || namedKinds.has(kind)) return `${title}${day}`;
  // Registers tell laws of one name apart by their year; the number does that here.
  const subject = title
    .replace(/\s*\(\d{4}\)$/u, "")
    .replace(new RegExp(`^${lawKindNames[kind]}\\s+`, "iu"), "");
  const issuer = kind === "decree" ? " của Chính phủ" : "";
  return `${lawKindNames[kind]} số ${number}${day}${issuer} ${lowerFirst(subject)}`;
}
