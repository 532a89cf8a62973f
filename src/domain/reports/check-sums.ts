import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { addAttendance, nobody, type AttendanceSum } from "./activity-results.ts";
import type { ReportCheck } from "./report-check.ts";
import { adjustedFields, type Adjustment, type ReportFacts } from "./report-facts.ts";
import { productLevelNames, type ProductSum } from "./report-figures.ts";

/**
 * Parts that do not make their whole: sexes and their total, kinds at several levels and their sum, a part that is
 * larger than the whole. What is counted never is so; what was adjusted, estimated or put together may be.
 */
export function checkSums(facts: ReportFacts): ReportCheck[] {
  return [
    ...ofProducts(facts),
    ...ofLevels(facts),
    ...ofTargets(facts),
    ...ofAdjustments(facts),
    ...ofEstimates(facts),
  ];
}

const wrong = (key: string, text: string, line?: string): ReportCheck => ({
  kind: "wrong",
  code: `sum:${key}`,
  text,
  section: null,
  ...(line === undefined ? {} : { line }),
});

/** The rows that are shown: of a supplement, what came later; what it corrects may be below nothing. */
function shownProducts({ figures, supplement }: ReportFacts): readonly ProductSum[] {
  return supplement ? [...supplement.after, ...supplement.late] : figures.products;
}

function ofProducts(facts: ReportFacts): ReportCheck[] {
  return shownProducts(facts).flatMap(({ kind, name, level, activities, withEvidence, attendance }) => {
    const where = `${name} (${productLevelNames[level].toLocaleLowerCase("vi")})`;
    const ofPeople = attendance
      ? peopleFaults(attendance, where).map((text) => wrong(`people:${kind}:${level}`, text))
      : [];
    const ofEvidence =
      withEvidence > activities
        ? [wrong(`evidence:${kind}:${level}`, `${where}: số có minh chứng lớn hơn số hoạt động.`)]
        : [];
    return [...ofPeople, ...ofEvidence];
  });
}

function peopleFaults(
  { total, women, men, unknown, children, ethnicMinority }: AttendanceSum,
  where: string,
): string[] {
  const sum = women + men + unknown;
  const faults =
    sum === total
      ? []
      : [`${where}: nữ, nam và chưa rõ cộng lại ${formatNumber(sum)}, tổng ghi ${formatNumber(total)}.`];
  if (children > total) faults.push(`${where}: số trẻ em lớn hơn tổng số lượt người.`);
  if (ethnicMinority > total) faults.push(`${where}: số người dân tộc thiểu số lớn hơn tổng số lượt người.`);
  return faults;
}

/** The table by kind says the same as the rows by level below it. */
function ofLevels(facts: ReportFacts): ReportCheck[] {
  const products = shownProducts(facts);
  // Of facts from before there were rows by level.
  if (products.length === 0) return [];
  const byKind = facts.activities.rows.flatMap(({ kind, name, own, embedded }) => {
    const sum = products.filter((one) => one.kind === kind).reduce((all, { amount }) => all + amount, 0);
    return Math.abs(sum - own - embedded) < 0.005
      ? []
      : [
          wrong(
            `levels:${kind}`,
            `${name}: các cấp cộng lại ${formatNumber(sum)}, tổng ghi ${formatNumber(own + embedded)}.`,
          ),
        ];
  });
  const people = products.reduce((sum, { attendance }) => addAttendance(sum, attendance ?? nobody), nobody);
  const { total } = facts.activities.attendance;
  return people.total === total
    ? byKind
    : [
        ...byKind,
        wrong(
          "attendance",
          `Lượt người dự: các loại hoạt động cộng lại ${formatNumber(people.total)}, tổng ghi ${formatNumber(total)}.`,
        ),
      ];
}

function ofTargets({ figures, targets }: ReportFacts): ReportCheck[] {
  return figures.targets.flatMap(({ targetId, periods }) => {
    const title = targets.find((target) => target.targetId === targetId)?.title;
    const isOver = periods.some(
      ({ count: { bound, reported, reached } }) => reported > bound || reached > bound,
    );
    return isOver && title !== undefined
      ? [wrong(`target:${targetId}`, `${title}: số đơn vị đạt lớn hơn số đơn vị thuộc diện.`)]
      : [];
  });
}

/** No adjustment takes off more than there is. */
function ofAdjustments({ adjustments, figures }: ReportFacts): ReportCheck[] {
  const keyOf = ({ kind, level, embedded }: Pick<Adjustment, "kind" | "level" | "embedded">) =>
    `${kind}:${level}:${embedded ? "embedded" : "own"}`;
  return [...Map.groupBy(adjustments, keyOf)].flatMap(([key, those]) => {
    const row = figures.products.find((product) => keyOf(product) === key);
    return adjustedFields.flatMap((field) => {
      const change = those.filter((one) => one.field === field).reduce((sum, { amount }) => sum + amount, 0);
      const has = field === "amount" ? (row?.amount ?? 0) : (row?.attendance?.[field] ?? 0);
      if (has + change >= 0) return [];
      const name = row?.name ?? those[0]?.kind ?? "";
      return [
        wrong(
          `adjusted:${key}:${field}`,
          `${name}: điều chỉnh bớt ${formatNumber(-change)}, nhiều hơn số ${formatNumber(has)} đang có.`,
        ),
      ];
    });
  });
}

/** What a whole period comes to is at least what is counted of it. */
function ofEstimates({ estimates }: ReportFacts): ReportCheck[] {
  return estimates.flatMap(({ line, title, unit, soFar, estimated }) =>
    estimated === null || estimated >= soFar
      ? []
      : [
          wrong(
            `estimate:${line}`,
            `${title}: ước cả kỳ ${formatNumber(estimated)} ${unit}, nhỏ hơn số đến ngày ${formatNumber(soFar)} ${unit}.`,
            line,
          ),
        ],
  );
}
