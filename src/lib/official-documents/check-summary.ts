import { rules, type RuleCode } from "./check-catalogue.ts";
import type { Part } from "./check-components.ts";
import type { Finding } from "./check-document.ts";
import type { Rule, Severity } from "./check-rule.ts";

const severities = [
  ["error", "LỖI"],
  ["warning", "CẦN SỬA"],
  ["info", "LƯU Ý"],
] as const satisfies readonly (readonly [Severity, string])[];

const parts: Record<Part, string> = {
  header: "phần đầu",
  body: "nội dung",
  signature: "chữ ký",
  recipients: "nơi nhận",
  annex: "phụ lục",
};

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The findings for a person at a terminal: by severity, then by rule with its places. Several lines. */
export function summaryOfFindings(findings: readonly Finding[]): string {
  const counts = countFindings(findings);
  const groups = severities.flatMap(([severity, name]) => {
    const own = Map.groupBy(
      findings.filter((finding) => finding.severity === severity),
      (finding) => finding.rule,
    );
    return own.size === 0
      ? []
      : [`${name} (${counts[severity]})`, ...[...own].map(([rule, of]) => ruleLines(rule, of))];
  });
  return [verdict(counts), ...groups].join("\n\n");
}

function verdict({ error, warning, info }: Record<Severity, number>): string {
  if (error + warning === 0) return "Không thấy chỗ nào trái với thể thức của Nghị định 30/2020/NĐ-CP.";
  return `Thể thức theo Nghị định 30/2020/NĐ-CP: ${error} lỗi, ${warning} chỗ cần sửa, ${info} lưu ý.`;
}

/** Places shown of one rule; a font set wrongly is wrong in every paragraph. */
const mostPlaces = 5;

function ruleLines(code: RuleCode, findings: readonly Finding[]): string {
  const rule: Rule = rules[code];
  const more = findings.length - mostPlaces;
  return [
    `• ${rule.says}${rule.source === undefined ? "" : ` (${rule.source})`} [${code}]`,
    ...findings
      .slice(0, mostPlaces)
      .map(
        ({ message, place }) =>
          `  - Đoạn ${place.paragraph}, ${parts[place.part]}: ${message} “${place.quote}”`,
      ),
    ...(more > 0 ? [`  - … và ${more} chỗ khác.`] : []),
    `  Cách sửa: ${rule.remedy}`,
  ].join("\n");
}
