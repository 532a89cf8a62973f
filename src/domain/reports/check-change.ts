import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { ReportCheck } from "./report-check.ts";
import type { ReportFacts } from "./report-facts.ts";

/** More than so many times the last period is asked about: a digit too many is soon typed. */
const jump = 3;

interface Compared {
  readonly key: string;
  readonly title: string;
  readonly before: number;
  readonly now: number;
}

/**
 * Figures that fell against the last period, or leapt. A period that still runs is held against one that was over by
 * its estimates alone: that it has less so far says nothing.
 */
export function checkChange(facts: ReportFacts): ReportCheck[] {
  const { previous } = facts;
  if (!previous) return [];
  const name = periodName(previous.period);
  const when = lowerFirst(name);
  const change = ({ title, before, now }: Compared) =>
    `${title} (${formatNumber(before)} → ${formatNumber(now)})`;
  const targets = comparedTargets(facts);
  const products = comparedProducts(facts);
  const isFall = ({ before, now }: Compared) => now < before;
  const isJump = ({ before, now }: Compared) => before > 0 && now > jump * before;
  const listed = (compared: readonly Compared[]) => compared.map(change).join(", ");
  const [fallen, leapt] = [products.filter(isFall), products.filter(isJump)];
  return [
    ...targets
      .filter(isFall)
      .map((one) => ask(`fell:${one.key}`, `Giảm so với ${when}: ${change(one)}. Vì sao?`)),
    ...targets
      .filter(isJump)
      .map((one) =>
        ask(`leapt:${one.key}`, `Tăng hơn ${jump} lần so với ${when}: ${change(one)}. Số này có đúng không?`),
      ),
    ...(fallen.length > 0 ? [ask("fell:kinds", `Giảm so với ${when}: ${listed(fallen)}. Vì sao?`)] : []),
    ...(leapt.length > 0
      ? [ask("leapt:kinds", `Tăng hơn ${jump} lần so với ${when}: ${listed(leapt)}. Số này có đúng không?`)]
      : []),
  ];
}

const ask = (code: string, text: string): ReportCheck => ({ kind: "ask", code, text, section: null });

function comparedTargets({ previous, ...facts }: ReportFacts): Compared[] {
  return (previous?.targets ?? []).flatMap(({ targetId, title, amount, now }) => {
    const comparable = comparableNow({ previous, ...facts }, `target:${targetId}`, now);
    return amount === null || comparable === null
      ? []
      : [{ key: `target:${targetId}`, title, before: amount, now: comparable }];
  });
}

function comparedProducts({ previous, ...facts }: ReportFacts): Compared[] {
  return (previous?.products ?? []).flatMap(({ kind, name, amount, now }) => {
    const comparable = comparableNow({ previous, ...facts }, `kind:${kind}`, now);
    return comparable === null ? [] : [{ key: `kind:${kind}`, title: name, before: amount, now: comparable }];
  });
}

/** The number that stands for as much of the period as the last one's did; null where there is none. */
function comparableNow(
  { whole, previous, estimates }: Pick<ReportFacts, "whole" | "previous" | "estimates">,
  line: string,
  now: number | null,
): number | null {
  if (whole || previous?.whole === false) return now;
  const estimated = estimates.find((one) => one.line === line)?.estimated ?? null;
  return estimated ?? null;
}
