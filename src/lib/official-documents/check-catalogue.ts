import { annexRules } from "./check-annexes.ts";
import { bodyRules } from "./check-body.ts";
import { dateRules } from "./check-date.ts";
import { fontRules } from "./check-font.ts";
import { headingRules } from "./check-headings.ts";
import { issuerRules } from "./check-issuer.ts";
import { legalBasisRules } from "./check-legal-bases.ts";
import { letteringRules } from "./check-lettering.ts";
import { nationRules } from "./check-nation.ts";
import { numberRules } from "./check-number.ts";
import { pageNumberRules } from "./check-page-numbers.ts";
import { pageRules } from "./check-page.ts";
import { recipientRules } from "./check-recipients.ts";
import type { Rule } from "./check-rule.ts";
import { signatureRules } from "./check-signature.ts";
import { titleRules } from "./check-title-form.ts";
import { wordingRules } from "./check-wording.ts";

/** Every rule that is checked, by its code. The codes are for machines: they never change their meaning. */
export const rules = {
  ...pageRules,
  ...pageNumberRules,
  ...fontRules,
  ...nationRules,
  ...issuerRules,
  ...numberRules,
  ...dateRules,
  ...titleRules,
  ...legalBasisRules,
  ...bodyRules,
  ...headingRules,
  ...letteringRules,
  ...signatureRules,
  ...recipientRules,
  ...wordingRules,
  ...annexRules,
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof rules;
