import type { Law } from "./law.ts";

/** A decree of which nothing is known but what a test says. For tests only. */
export function sampleLaw(known: Partial<Law> & Pick<Law, "id">): Law {
  return {
    code: null,
    kind: "decree",
    number: null,
    title: `Văn bản ${known.id}`,
    issuer: null,
    issuedOn: null,
    issuedYear: known.issuedOn ? Number(known.issuedOn.slice(0, 4)) : null,
    inForceFrom: null,
    endsOn: null,
    source: null,
    verifiedOn: null,
    sure: true,
    note: null,
    replacedBy: [],
    amendedBy: [],
    ...known,
  };
}
