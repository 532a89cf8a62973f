import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/official-documents/read-document.ts";
import type { PlanReading } from "./plan-reading.ts";
import { readPlan } from "./read-plan.ts";

/** Real documents that may not be kept here: LANTOA_DOCUMENTS names their folder. */
const folder = process.env["LANTOA_DOCUMENTS"] ?? "";
const reasonToSkip = folder === "" ? " (skipped: LANTOA_DOCUMENTS is not set)" : "";

const read = (name: string): PlanReading => readPlan(readDocument(readFileSync(join(folder, `${name}.txt`))));

/** What can be counted in a reading: a change here is a change in what people are shown. */
const outline = (reading: PlanReading): Record<string, unknown> => ({
  kind: reading.document.kind,
  number: reading.document.number,
  to: reading.scope.to,
  steps: reading.targets.flatMap(({ measure, per, steps }) =>
    steps.map(({ by, min }) => `${measure} ${per ?? by} ${min}`),
  ),
  tasks: reading.tasks.length,
  occasions: reading.occasions.map(({ from }) => from),
  due: reading.duties.flatMap(({ before }) => before ?? []),
  bases: reading.legalBases.length,
  responsibilities: reading.responsibilities.length,
  warnings: [...new Set(reading.warnings.map(({ code }) => code))],
});

describe.skipIf(folder === "")(`the real documents${reasonToSkip}`, () => {
  it.each([
    [
      "binh-lu",
      {
        kind: "plan",
        number: null,
        to: 2030,
        steps: [
          "communication-events year 2",
          "action-month year 100",
          "awareness 2030 10",
          "media-indicators 2030 null",
          "fair-conventions 2030 100",
        ],
        tasks: 7,
        occasions: ["03-08", "03-20", "06-28", "11-15"],
        due: ["11-20"],
        bases: 1,
        responsibilities: 8,
        warnings: ["blank-number", "blank-date", "missing-quantity", "duplicate-paragraph"],
      },
    ],
    [
      "nghe-an",
      {
        kind: "plan",
        number: "44/KH-UBND",
        to: 2021,
        steps: [],
        tasks: 4,
        occasions: [],
        due: ["2021-06-10"],
        bases: 1,
        responsibilities: 1,
        warnings: ["numbering-gap"],
      },
    ],
    [
      "kien-giang",
      {
        kind: "plan",
        number: null,
        to: 2030,
        steps: [
          "communication-events year 2",
          "action-month year 100",
          "media-indicators 2025 70",
          "media-indicators 2030 null",
          "models 2030 1",
          "news-items quarter 4",
          "communication-events year 1",
          "fair-conventions 2025 95",
          "fair-conventions 2030 100",
          "communication-events year 2",
        ],
        tasks: 7,
        occasions: ["03-08", "03-20", "06-28", "11-15", "06-01"],
        due: ["2022-01-15", "06-10", "12-10"],
        bases: 10,
        responsibilities: 12,
        warnings: ["missing-quantity"],
      },
    ],
    [
      "hong-ngu",
      {
        kind: "guidance",
        number: null,
        to: 2030,
        steps: [],
        tasks: 7,
        occasions: ["11-15", "03-08", "10-20"],
        due: [],
        bases: 2,
        responsibilities: 0,
        warnings: ["blank-number", "blank-date"],
      },
    ],
    [
      "thua-thien-hue",
      {
        kind: "article",
        number: null,
        to: 2023,
        steps: [],
        tasks: 7,
        occasions: ["11-15"],
        due: [],
        bases: 0,
        responsibilities: 0,
        warnings: [],
      },
    ],
  ])("%s", (name, expected) => expect(outline(read(name))).toEqual(expected));

  it("are read into the shape that is published", () => {
    const schema = JSON.parse(readFileSync(join(folder, "../plan-reading.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const name of ["binh-lu", "nghe-an", "kien-giang", "hong-ngu", "thua-thien-hue"]) {
      expect(validate(read(name)), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});
