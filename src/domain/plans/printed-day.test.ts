import { describe, expect, it } from "vitest";
import { parsePrintedDay, printedDay } from "./printed-day.ts";

describe("days as plans print them", () => {
  it.each([
    ["20/11", "11-20"],
    [" 8/3 ", "03-08"],
    ["29/02", "02-29"],
    ["15/01/2027", "2027-01-15"],
    ["2027-01-15", "2027-01-15"],
  ])("%s is %s", (typed, day) => expect(parsePrintedDay(typed)).toBe(day));

  it.each(["", "31/4", "20-", "29/02/2027", "hằng năm", "11-20-"])("%j is none", (typed) =>
    expect(parsePrintedDay(typed)).toBeUndefined(),
  );

  it.each(["11-20", "02-05", "2027-01-15"])("%s comes back from what is printed", (day) =>
    expect(parsePrintedDay(printedDay(day))).toBe(day),
  );
});
