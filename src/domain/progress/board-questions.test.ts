import { expect, it } from "vitest";
import { getPeriod, listPeriods } from "#lib/calendar/periods.ts";
import { boardQuestions, type BoardQuestionsInput } from "./board-questions.ts";
import { sampleLists, samplePlan, sampleStep, sampleTarget } from "./samples.ts";

const target = sampleTarget({ subjectKinds: ["school"], per: "year", steps: [sampleStep({ least: 2 })] });
const input: BoardQuestionsInput = {
  targets: [target],
  plan: samplePlan(),
  shown: getPeriod("2026"),
  points: listPeriods("quarter", "2026-01-01", "2026-10-20"),
  asOf: "2026-10-20",
  counters: [],
};

it("asks for the period shown and for each quarter of its trend", () => {
  const { questions } = boardQuestions(sampleLists, input);
  expect(questions.map(({ isTrend, moment }) => [isTrend, moment.from, moment.upTo])).toEqual([
    [false, "2026-01-01", "2026-10-20"],
    [true, "2026-01-01", "2026-03-31"],
    [true, "2026-04-01", "2026-06-30"],
    [true, "2026-07-01", "2026-09-30"],
    [true, "2026-10-01", "2026-10-20"],
  ]);
});

it("is worked out once while nothing of it changes, and anew when anything does", () => {
  const known = boardQuestions(sampleLists, input);
  expect(boardQuestions(sampleLists, structuredClone(input))).toBe(known);
  const others: Partial<BoardQuestionsInput>[] = [
    { asOf: "2026-10-21" },
    { shown: getPeriod("2026-H1") },
    { targets: [{ ...target, steps: [sampleStep({ least: 3 })] }] },
    { plan: { ...input.plan, cutOff: "decree-09" } },
    {
      counters: [
        {
          measure: "communication-events",
          kinds: ["school"],
          per: "year",
          cutOff: "calendar",
          least: 2,
          firstCell: 1,
          cells: 4,
        },
      ],
    },
  ];
  for (const other of others) expect(boardQuestions(sampleLists, { ...input, ...other })).not.toBe(known);
  expect(boardQuestions(sampleLists, input)).toBe(known);
});
