import type { Law } from "./law.ts";

/** A document as one unit has written it down. */
export interface LawVersion extends Law {
  readonly unitId: string;
  /** From 1, of this unit. */
  readonly version: number;
  /** null for the seed. */
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}

/** What it says of the document, without who wrote it down, links in one order: to see whether two say the same. */
export function contentOf(law: Law): Law {
  return {
    id: law.id,
    code: law.code,
    kind: law.kind,
    number: law.number,
    title: law.title,
    issuer: law.issuer,
    issuedOn: law.issuedOn,
    issuedYear: law.issuedYear,
    inForceFrom: law.inForceFrom,
    endsOn: law.endsOn,
    source: law.source,
    verifiedOn: law.verifiedOn,
    sure: law.sure,
    note: law.note,
    replacedBy: inOrder(law.replacedBy),
    amendedBy: inOrder(law.amendedBy),
  };
}

const inOrder = (links: Law["replacedBy"]) => links.toSorted((a, b) => a.by.localeCompare(b.by));
