import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { keptUnit } from "./kept-unit.ts";
import { citeLaw, type LawKind, type LawLink, lawKindNames, lawKinds } from "./law.ts";
import { linkLines } from "./link-lines.ts";
import { listVersions } from "./laws.queries.ts";
import { readLawRegister } from "./read-law-register.ts";
import type { LawRegister } from "./law-register.ts";

/** What the form shows at first, as a person would type it; days as YYYY-MM-DD. */
export interface LawFormValues {
  readonly kind: LawKind | "";
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly inForceFrom: string;
  readonly endsOn: string;
  readonly replacedBy: string;
  readonly amendedBy: string;
  readonly sure: boolean;
  readonly source: string;
  readonly note: string;
}

export interface LawForm {
  readonly unit: { readonly id: string; readonly name: string };
  readonly kinds: readonly { readonly value: LawKind; readonly label: string }[];
  readonly values: LawFormValues;
  /** The unit's own newest version; 0 where it has none. */
  readonly version: number;
  /** The document as people name it; null for a new one. */
  readonly cited: string | null;
}

/**
 * The form to add a document, or to write one anew.
 * @throws Problem not-allowed for who keeps no register, not-found for a document out of sight
 */
export async function getLawForm(context: Context, lawId: string | null): Promise<LawForm> {
  const unit = await keptUnit(context);
  if (!unit) throw new Problem("not-allowed");
  const register = await readLawRegister(context);
  const law = lawId === null ? null : register.byId.get(lawId);
  if (law === undefined) throw new Problem("not-found", "Sổ văn bản không có văn bản này.");
  const [own] = lawId === null ? [] : await listVersions(context.db, [unit.id], lawId);
  return {
    unit: { id: unit.id, name: unit.name },
    kinds: lawKinds.map((value) => ({ value, label: lawKindNames[value] })),
    values: {
      kind: law?.kind ?? "",
      number: law?.number ?? "",
      title: law?.title ?? "",
      issuer: law?.issuer ?? "",
      issuedOn: law?.issuedOn ?? "",
      inForceFrom: law?.inForceFrom ?? "",
      endsOn: law?.endsOn ?? "",
      replacedBy: linesOf(register, law?.replacedBy ?? []),
      amendedBy: linesOf(register, law?.amendedBy ?? []),
      sure: law?.sure ?? false,
      source: law?.source ?? "",
      note: law?.note ?? "",
    },
    version: own?.version ?? 0,
    cited: law && citeLaw(law),
  };
}

function linesOf(register: LawRegister, links: readonly LawLink[]): string {
  return linkLines(
    links.flatMap(({ by, from }) => {
      const law = register.byId.get(by);
      return law ? [{ number: law.number ?? law.title, from }] : [];
    }),
  );
}
