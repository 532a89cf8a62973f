import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/official-documents/read-document.ts";
import type { PlanReading } from "./plan-reading.ts";
import { readPlan } from "./read-plan.ts";

const folder = join(import.meta.dirname, "../../../tests/golden/plan-reading/kinds");

/** What a person found in a document: facts in one line each, titles by their first words. */
interface Labels {
  readonly kind: string;
  readonly number: string | null;
  readonly issuedOn: string;
  readonly signer: string | null;
  /** The year in which it ends. */
  readonly to: number;
  readonly targets: readonly string[];
  /** Words of targets that may be found or not: they are vague. */
  readonly optional: readonly string[];
  readonly occasions: readonly string[];
  readonly duties: readonly string[];
  readonly legalBases: readonly string[];
  readonly tasks: readonly string[];
  readonly responsibilities: readonly string[];
  readonly warnings: readonly string[];
}

const documents = readdirSync(folder)
  .filter((name) => /\.(?:txt|html)$/u.test(name))
  .map((name) => ({
    name,
    reading: readPlan(readDocument(readFileSync(join(folder, name)))),
    labels: JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/u, ".json")), "utf8")) as Labels,
  }));

/** The steps of the targets as the labels write them, the basis where they state one; vague ones only if labelled. */
function factsOf({ targets }: PlanReading, { targets: labelled, optional }: Labels): string[] {
  return targets.flatMap(({ quote, measure, per, basis, steps }) => {
    const isVague = optional.some((words) => quote.includes(words));
    return steps
      .filter(({ min, max }) => min !== null || max !== null)
      .map(({ by, before, min, max, unit }) => {
        const fact = `${measure} ${per ?? "once"} ${before ? "before" : "by"} ${by ?? "-"} ${min ?? "-"} ${max ?? "-"} ${unit}`;
        return labelled.includes(fact) ? fact : `${fact} ${basis}`;
      })
      .filter((fact) => !isVague || labelled.includes(fact));
  });
}

const beginnings = (found: readonly string[], labels: readonly string[]) =>
  found.map((one) => labels.find((label) => one.toLowerCase().includes(label.toLowerCase())) ?? one);

describe.each(documents)("$name", ({ reading, labels }) => {
  it("has its head, period and signer", () => {
    const { kind, number, issuedOn, signer } = reading.document;
    expect({ kind, number, issuedOn, signer: signer?.name ?? null, to: reading.scope.to }).toEqual({
      kind: labels.kind,
      number: labels.number,
      issuedOn: labels.issuedOn,
      signer: labels.signer ?? null,
      to: labels.to,
    });
  });

  it("states its targets, and no other number is one", () => {
    expect(factsOf(reading, labels).toSorted()).toEqual(labels.targets.toSorted());
  });

  it("has its occasions, duties and legal bases", () => {
    expect(reading.occasions.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(
      labels.occasions.toSorted(),
    );
    expect(
      reading.duties.flatMap(({ kind, before, every }) =>
        before === null ? [] : [`${kind} ${before} ${every ?? "once"}`],
      ),
    ).toEqual(labels.duties);
    expect(reading.legalBases.map(({ number }) => number)).toEqual(labels.legalBases);
  });

  it("has its tasks and who does them", () => {
    expect(
      beginnings(
        reading.tasks.map(({ title }) => title),
        labels.tasks,
      ),
    ).toEqual(labels.tasks);
    expect(
      beginnings(
        reading.responsibilities.map(({ org }) => org),
        labels.responsibilities,
      ),
    ).toEqual(labels.responsibilities);
  });

  it("makes a careful clerk ask no more than this", () => {
    const codes = new Set(reading.warnings.map(({ code }) => code));
    expect([...codes].toSorted()).toEqual(labels.warnings.toSorted());
  });
});
