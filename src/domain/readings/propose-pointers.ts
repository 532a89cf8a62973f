import { parseVietnameseNumber } from "#lib/vietnamese/numbers.ts";
import { matchFollowed, type Matchable } from "#domain/plans/match-followed.ts";
import { listOfField, textOf, type Fields } from "./review-fields.ts";
import { targetBases, type Target, type TargetStep } from "#domain/plans/target.ts";
import { periodKinds } from "#lib/calendar/periods.ts";

/** A target of the form as far as it can be told, to be set beside another plan's; its place in the reading. */
export interface FormTarget extends Matchable {
  readonly at: number;
}

/** The targets of a form as typed so far. What is not (yet) right in them is not said. */
export function formTargets(fields: Fields): FormTarget[] {
  const places = Object.keys(fields).flatMap((name) => /^targets\.(\d+)\.measure$/.exec(name)?.[1] ?? []);
  return places.map(Number).map((at) => {
    const said = (name: string) => textOf(fields, `targets.${at}.${name}`);
    const baselineYear = Number(said("baselineYear"));
    return {
      at,
      title: said("title"),
      subjects: said("subjects"),
      measure: said("measure"),
      subjectKinds: listOfField(fields, `targets.${at}.subjectKinds`).filter((code) => code !== ""),
      basis: targetBases.find((basis) => basis === said("basis")) ?? "each",
      per: periodKinds.find((kind) => kind === said("per")) ?? null,
      baselineYear: baselineYear > 0 ? baselineYear : null,
      firm: said("firm") !== "",
      averaged: said("averaged") !== "",
      steps: formSteps(fields, at),
    };
  });
}

function formSteps(fields: Fields, at: number): TargetStep[] {
  const steps: TargetStep[] = [];
  for (let step = 0; `targets.${at}.steps.${step}.amountUnit` in fields; step += 1) {
    const said = (name: string) => textOf(fields, `targets.${at}.steps.${step}.${name}`);
    const amount = (name: string) => (said(name) === "" ? null : (parseVietnameseNumber(said(name)) ?? null));
    steps.push({
      byYear: /^\d{4}$/.test(said("byYear")) ? Number(said("byYear")) : null,
      beforeYear: said("beforeYear") !== "",
      least: amount("least"),
      most: amount("most"),
      amountUnit: said("amountUnit"),
    });
  }
  return steps;
}

/** The form with the followed plan's target proposed where the person has not chosen one, or none. */
export function proposePointers(fields: Fields, followed: readonly Target[]): Fields {
  if (followed.length === 0) return fields;
  const known = new Set(followed.map(({ id }) => id));
  const open = formTargets(fields).filter(({ at }) => {
    const chosen = fields[`targets.${at}.followsId`];
    return chosen === undefined || (chosen !== "" && !known.has(textOf(fields, `targets.${at}.followsId`)));
  });
  const found = matchFollowed(open, followed);
  const proposed = open.map(({ at }, index) => [`targets.${at}.followsId`, found[index]?.id ?? ""] as const);
  return { ...fields, ...Object.fromEntries(proposed) };
}
