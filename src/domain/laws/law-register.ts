import type { Law, LawHead } from "./law.ts";

/** The register as one unit has it: each document once, in its nearest version. */
export interface LawRegister<Entry extends Law = Law> {
  readonly laws: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
}

export function lawRegisterOf<Entry extends Law>(laws: readonly Entry[]): LawRegister<Entry> {
  return { laws, byId: new Map(laws.map((law) => [law.id, law])) };
}

/** The documents of these ids as they are named; ids that the register does not have are left out. */
export function headsOf(register: LawRegister, ids: readonly string[]): LawHead[] {
  return ids.flatMap((id) => {
    const law = register.byId.get(id);
    return law ? [headOf(law)] : [];
  });
}

export function headOf({ id, kind, number, title, issuedOn }: Law): LawHead {
  return { id, kind, number, title, issuedOn };
}
