import type { OfficialText } from "#lib/official-documents/official-text.ts";
import { lowered } from "#lib/vietnamese/fold.ts";
import { newsDate, readDateline, type Dateline } from "./datelines.ts";
import { documentKind } from "./document-kind.ts";
import { readNumberLine } from "./document-number.ts";
import { readDuties } from "./duties.ts";
import { readIssuer } from "./issuers.ts";
import { readLegalBases } from "./legal-bases.ts";
import { readOccasions } from "./occasions.ts";
import { readOtherParts } from "./other-parts.ts";
import { linesIn, openPage, type Page } from "./page.ts";
import type { PlanReading } from "./plan-reading.ts";
import { readRecipients } from "./recipients.ts";
import { readResponsibilities } from "./responsibilities.ts";
import { readScope } from "./scopes.ts";
import { readSigner } from "./signers.ts";
import { readSubject } from "./subjects-of-documents.ts";
import { readTargets } from "./targets.ts";
import { readTasks } from "./tasks.ts";
import { readWarnings } from "./warnings.ts";

/** Reads a document into a plan. Never throws: what the text does not say is null or an empty list. */
export function readPlan(official: OfficialText): PlanReading {
  const page = openPage(official);
  const kind = documentKind(page);
  const number = readNumberLine(page);
  const dateline = findDateline(page);
  const issuedOn = dateline?.issuedOn ?? (kind === "article" ? newsDate(firstLines(page)) : null);
  const issuedAt = dateline?.place ?? null;
  const issuer = readIssuer(page, issuedAt);
  const subject = readSubject(page);
  const scope = readScope(page, { subject, issuedOn, issuedAt, issuer });
  const targets = readTargets(page, { kind, scope, issuedOn });
  const responsibilities = readResponsibilities(page, kind);
  return {
    text: official.text,
    document: {
      kind,
      number: number?.number ?? null,
      issuedOn,
      issuedAt,
      issuer,
      subject,
      signer: readSigner(page),
      recipients: readRecipients(page),
    },
    scope,
    legalBases: readLegalBases(page.whole, number?.number ?? null),
    targets,
    tasks: readTasks(page, kind),
    occasions: readOccasions(page),
    duties: readDuties(page, { kind, scope, responsibilities }),
    responsibilities,
    ...readOtherParts(page),
    warnings: readWarnings(
      page,
      { number, blankDate: dateline?.blank === true ? dateline.at : null },
      targets,
    ),
  };
}

function findDateline(page: Page): (Dateline & { at: [number, number] }) | null {
  for (const line of linesIn(page, "head", "title", "subject").slice(0, 25)) {
    for (const cell of line.text.split(/\s\|\s/u)) {
      const dateline = readDateline(cell, lowered(cell));
      if (dateline !== null) return { ...dateline, at: [...line.at] };
    }
  }
  return null;
}

function firstLines(page: Page): string[] {
  return linesIn(page, "body")
    .slice(0, 12)
    .map((line) => lowered(line.text));
}
