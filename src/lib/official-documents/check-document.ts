import { checkAnnexes } from "./check-annexes.ts";
import { checkBody } from "./check-body.ts";
import { rules, type RuleCode } from "./check-catalogue.ts";
import { componentsOf, type Part } from "./check-components.ts";
import { checkDate } from "./check-date.ts";
import { factsOf } from "./check-facts.ts";
import { checkFont } from "./check-font.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkIssuer } from "./check-issuer.ts";
import { checkLegalBases } from "./check-legal-bases.ts";
import { checkLettering } from "./check-lettering.ts";
import { checkNation } from "./check-nation.ts";
import { checkNumber } from "./check-number.ts";
import { checkPageNumbers } from "./check-page-numbers.ts";
import { checkPage } from "./check-page.ts";
import { checkRecipients } from "./check-recipients.ts";
import type { CheckedDocument, Departure, Severity } from "./check-rule.ts";
import { checkSignature } from "./check-signature.ts";
import { checkTitle } from "./check-title-form.ts";
import { checkWording } from "./check-wording.ts";

/** A place where a document departs from a rule. */
export interface Finding {
  readonly rule: RuleCode;
  readonly severity: Severity;
  /** What is wrong here, in Vietnamese. What the decree says, and what to do, is with the rule. */
  readonly message: string;
  readonly place: {
    /** Counted from 1 over the paragraphs that print words. */
    readonly paragraph: number;
    /** How the line begins, at most 80 characters. */
    readonly quote: string;
    readonly part: Part;
  };
}

const checks: readonly ((document: CheckedDocument) => Generator<Departure<RuleCode>, void>)[] = [
  checkPage,
  checkPageNumbers,
  checkFont,
  checkNation,
  checkIssuer,
  checkNumber,
  checkDate,
  checkTitle,
  checkLegalBases,
  checkBody,
  checkHeadings,
  checkLettering,
  checkSignature,
  checkRecipients,
  checkWording,
  checkAnnexes,
];

/** A thousand places are enough to know that a rule is not kept; a hostile file could have millions. */
const mostOfOneRule = 1000;

/**
 * Where a .docx departs from Nghị định 30/2020/NĐ-CP, rule by rule in the order of the catalogue. Throws
 * UnreadableDocument for what is no readable .docx, and nothing else.
 */
export function checkDocument(bytes: Uint8Array): Finding[] {
  const facts = factsOf(bytes);
  const parts = componentsOf(facts.lines);
  const counts = new Map<RuleCode, number>();
  const findings: Finding[] = [];
  for (const check of checks) {
    for (const { rule, message, line } of check({ ...facts, parts })) {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count > mostOfOneRule) continue;
      const place = { paragraph: line.paragraph, quote: quoteOf(line.text), part: parts.partOf(line) };
      findings.push({ rule, severity: rules[rule].severity, message, place });
    }
  }
  return findings;
}

const longestQuote = 80;

function quoteOf(text: string): string {
  return text.length <= longestQuote
    ? text
    : `${text
        .slice(0, longestQuote - 1)
        .toWellFormed()
        .trimEnd()}…`;
}
