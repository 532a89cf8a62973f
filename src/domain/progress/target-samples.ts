import type { Target } from "#domain/plans/target.ts";
import { sampleStep } from "./samples.ts";

/*
 * The national five and the targets T01 to T20 of local plans (as plans/every-target.test.ts expresses them), with
 * what a plain question to the ledger would count for each.
 */
const percent = (least: number, byYear: number | null = null) => [
  sampleStep({ least, byYear, amountUnit: "percent" }),
];

/** What is asked, and by which days and amounts a plain question would count it. */
export interface Counted {
  readonly id: string;
  readonly target: Partial<Target>;
  /** The last period judged in 2026, on 20/10/2026; days, both within. */
  readonly from: string;
  readonly least: number;
}

export const counted: readonly Counted[] = [
  {
    id: "N1, T01, T09: two events a year, each agency, organisation and enterprise",
    target: { subjectKinds: ["agency", "organisation", "enterprise"], steps: [sampleStep({ least: 2 })] },
    from: "2026-01-01",
    least: 2,
  },
  {
    id: "N2: all ministries and localities have a plan for the Action Month",
    target: {
      measure: "action-month-plans",
      subjectKinds: ["ministry", "locality"],
      basis: "share",
      steps: percent(100),
    },
    from: "2026-01-01",
    least: 1,
  },
  {
    id: "T02: all agencies, schools and clinics act in the Action Month",
    target: {
      measure: "action-month",
      subjectKinds: ["agency", "organisation", "school", "health"],
      basis: "share",
      steps: percent(100),
    },
    from: "2026-01-01",
    least: 1,
  },
  {
    id: "T05: four news items each quarter, each commune",
    target: {
      measure: "news-items",
      subjectKinds: ["commune-level"],
      per: "quarter",
      steps: [sampleStep({ least: 4 })],
    },
    from: "2026-10-01",
    least: 4,
  },
  {
    id: "T06: an event a year in each village",
    target: { subjectKinds: ["village"], steps: [sampleStep({ least: 1 })] },
    from: "2026-01-01",
    least: 1,
  },
  {
    id: "T08: two events a year in each school",
    target: { subjectKinds: ["school"], steps: [sampleStep({ least: 2 })] },
    from: "2026-01-01",
    least: 2,
  },
  {
    id: "T10: all have a plan for the Action Month",
    target: { measure: "action-month-plans", subjectKinds: ["agency"], basis: "share", steps: percent(100) },
    from: "2026-01-01",
    least: 1,
  },
  {
    id: "T14: a plan of its own in each phase",
    target: {
      measure: "plans",
      subjectKinds: ["agency", "commune-level"],
      per: "phase",
      steps: [sampleStep({ least: 1 })],
    },
    from: "2026-01-01",
    least: 1,
  },
  {
    id: "T15: an activity a month in each school",
    target: {
      measure: "school-activities",
      subjectKinds: ["school"],
      per: "month",
      steps: [sampleStep({ least: 1 })],
    },
    from: "2026-10-01",
    least: 1,
  },
  {
    id: "T16: an activity a week in each school",
    target: {
      measure: "school-activities",
      subjectKinds: ["school"],
      per: "week",
      steps: [sampleStep({ least: 1 })],
    },
    // The week of Monday the 19th.
    from: "2026-10-19",
    least: 1,
  },
  {
    id: "T17: once in the school year, each school",
    target: {
      measure: "school-activities",
      subjectKinds: ["school"],
      per: "school-year",
      steps: [sampleStep({ least: 1 })],
    },
    from: "2026-09-01",
    least: 1,
  },
  {
    id: "T18: in the criteria by which officials are judged, yes or no a year",
    target: {
      measure: "cadre-criteria",
      subjectKinds: ["agency", "party-body"],
      steps: [sampleStep({ least: 1 })],
    },
    from: "2026-01-01",
    least: 1,
  },
  {
    id: "T04, for communes: a model in each by the plan's end",
    target: {
      measure: "models",
      subjectKinds: ["commune-level"],
      per: null,
      steps: [sampleStep({ least: 1, byYear: 2030 })],
    },
    from: "2022-01-01",
    least: 1,
  },
];

/** No register, survey or analysis of the press feeds these yet: they say so, and never that there is nothing. */
export const withoutSource: readonly { readonly id: string; readonly target: Partial<Target> }[] = [
  {
    id: "N3, T11: awareness (surveys)",
    target: { measure: "awareness", basis: "change", per: null, baselineYear: 2025, subjectKinds: [] },
  },
  {
    id: "N4, T03, T12: indicators of the press (its analysis)",
    target: {
      measure: "media-indicators",
      basis: "share",
      per: null,
      subjectKinds: ["agency"],
      steps: percent(70, 2030),
    },
  },
  {
    id: "N5, T07, T13: village conventions (their register)",
    target: {
      measure: "fair-conventions",
      basis: "share",
      per: null,
      subjectKinds: ["village"],
      steps: percent(95, 2030),
    },
  },
];
