import { Refusal } from "#domain/refusal.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";
import type { Law, LawLink } from "./law.ts";
import { findByNumber, numberParts } from "./law-number.ts";
import type { LawContent } from "./law.schema.ts";
import type { TypedLink } from "./link-lines.ts";
import type { LawRegister } from "./law-register.ts";

/**
 * A document as the form says it. The year stays what it was where no day is said.
 * @param before the version that the form was made from
 * @param day today: "đã đối chiếu" means today
 * @throws Refusal where another document that it names is not in the register
 */
export function lawFromContent(
  said: LawContent,
  {
    id,
    register,
    before,
    day,
  }: { id: string; register: LawRegister; before?: Law | undefined; day: IsoDate },
): Law {
  const number = said.number?.replace(/\s*([/&-])\s*/gu, "$1") ?? null;
  const year = said.issuedOn?.slice(0, 4) ?? numberParts(number ?? "")?.year ?? before?.issuedYear ?? null;
  const wasSure = before?.sure === true && before.source === (said.source ?? null);
  return {
    id,
    code: before?.code ?? null,
    kind: said.kind,
    number,
    title: said.title,
    issuer: said.issuer ?? null,
    issuedOn: said.issuedOn ?? null,
    issuedYear: year === null ? null : Number(year),
    inForceFrom: said.inForceFrom ?? null,
    endsOn: said.endsOn ?? null,
    source: said.source ?? null,
    verifiedOn: said.sure ? (wasSure ? (before?.verifiedOn ?? day) : day) : null,
    sure: said.sure,
    note: said.note ?? null,
    replacedBy: linksFrom(said.replacedBy, "replacedBy", id, register),
    amendedBy: linksFrom(said.amendedBy, "amendedBy", id, register),
  };
}

function linksFrom(
  typed: readonly TypedLink[],
  field: "replacedBy" | "amendedBy",
  own: string,
  register: LawRegister,
): LawLink[] {
  const links = new Map<string, LawLink>();
  for (const { number, from } of typed) {
    const law = findNamed(register, number);
    if (!law) throw new Refusal({ [field]: `Sổ văn bản chưa có “${number}”. Thêm văn bản đó trước.` });
    if (law.id === own) throw new Refusal({ [field]: "Văn bản không thể thay thế, sửa đổi chính nó." });
    links.set(law.id, { by: law.id, from });
  }
  return [...links.values()];
}

/** By number; by its whole title where it has none. */
function findNamed({ laws }: LawRegister, typed: string): Law | undefined {
  const byNumber = findByNumber(laws, typed, null).exact[0];
  return byNumber ?? laws.find(({ title }) => searchKey(title) === searchKey(typed));
}
