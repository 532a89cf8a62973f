import { describe, expect, it } from "vitest";
import { lawWarnings } from "./law-warnings.ts";
import type { Law } from "./law.ts";
import { lawRegisterOf } from "./law-register.ts";
import { sampleLaw } from "./sample-law.ts";

const today = "2026-10-20";
const decree55 = sampleLaw({
  id: "55",
  number: "55/2009/NĐ-CP",
  issuedOn: "2009-06-10",
  replacedBy: [{ by: "125", from: "2022-01-01" }],
});
const decree125 = sampleLaw({
  id: "125",
  number: "125/2021/NĐ-CP",
  issuedOn: "2021-12-28",
  inForceFrom: "2022-01-01",
});
const decision1790 = sampleLaw({
  id: "1790",
  kind: "decision",
  number: "1790/QĐ-TTg",
  issuedOn: "2021-10-23",
});

const cite = (number: string, date: string | null, issuedOn: string | null, ...more: Law[]) =>
  lawWarnings(
    { legalBases: [{ number, date, at: [10, 24] }], issuedOn },
    lawRegisterOf([decree55, decree125, decision1790, ...more]),
    today,
  );
const codes = (...args: Parameters<typeof cite>) => cite(...args).map(({ code }) => code);

describe("a decree that was replaced (Nghị định 55/2009 by 125/2021, issued 28/12/2021, in force 01/01/2022)", () => {
  const cited = (issuedOn: string | null) => cite("55/2009/NĐ-CP", "2009-06-10", issuedOn);

  it("before the successor was issued: in order then, and today's state told", () => {
    expect(cited("2021-12-27")).toMatchObject([
      { code: "basis-ended-since", severity: "info", successors: [{ id: "125" }] },
    ]);
  });
  it("on 29/12/2021: in force that day, yet known to end in three days", () => {
    const [warning, ...others] = cited("2021-12-29");
    expect(warning).toMatchObject({
      code: "basis-ending",
      severity: "attention",
      successors: [{ id: "125" }],
    });
    expect(warning?.message).toContain("còn hiệu lực vào ngày của văn bản này");
    expect(warning?.message).toContain("01/01/2022");
    expect(others).toEqual([]);
  });
  it("from 01/01/2022: replaced, the successor offered, with the place in the text", () => {
    for (const day of ["2022-01-01", "2026-04-15"])
      expect(cited(day)).toMatchObject([
        {
          code: "basis-replaced",
          severity: "attention",
          at: [10, 24],
          successors: [{ number: "125/2021/NĐ-CP" }],
        },
      ]);
  });
  it("in a draft: today is the day", () => {
    expect(cited(null)).toMatchObject([{ code: "basis-replaced" }]);
  });
  it("in a plan that prints only its month or year: what nobody could know is no reproach", () => {
    expect(cited("2021-12")).toMatchObject([{ code: "basis-ended-since" }]);
    expect(cited("2021")).toMatchObject([{ code: "basis-ended-since" }]);
    expect(cited("2022")).toMatchObject([{ code: "basis-replaced" }]);
  });
});

describe("other states", () => {
  it("in force: nothing to say", () => expect(codes("1790/QĐ-TTg", "2021-10-23", "2026-04-15")).toEqual([]));
  it("expired with nothing in its place", () => {
    const plan = sampleLaw({
      id: "asean",
      number: "9/2015/NĐ-CP",
      issuedOn: "2015-01-01",
      endsOn: "2026-01-01",
    });
    expect(codes("9/2015/NĐ-CP", null, "2026-04-15", plan)).toEqual(["basis-expired"]);
    expect(codes("9/2015/NĐ-CP", null, "2025-04-15", plan)).toEqual(["basis-ending"]);
  });
  it("replaced on a day that nobody has found out", () => {
    const vague = sampleLaw({ id: "v", number: "9/2015/NĐ-CP", replacedBy: [{ by: "125", from: null }] });
    expect(cite("9/2015/NĐ-CP", null, null, vague)).toMatchObject([
      { code: "basis-replaced", successors: [{ id: "125" }] },
    ]);
  });
  it("issued after the document, or not yet in force on its day", () => {
    expect(codes("125/2021/NĐ-CP", "2021-12-28", "2019-12-13")).toEqual(["basis-issued-later"]);
    expect(codes("125/2021/NĐ-CP", "2021-12-28", "2021-12-29")).toEqual(["basis-not-yet-in-force"]);
    expect(codes("125/2021/NĐ-CP", "2021-12-28", "2021")).toEqual(["basis-not-yet-in-force"]);
    expect(codes("62/KH-UBND", "2026-05-01", "2026-04-15")).toEqual(["basis-issued-later", "basis-unknown"]);
  });
  it("amended by the document's day", () => {
    const law = sampleLaw({
      id: "l",
      number: "85/2015/QH13",
      amendedBy: [{ by: "125", from: "2022-01-01" }],
    });
    expect(codes("85/2015/QH13", null, "2021-12-31", law)).toEqual([]);
    expect(codes("85/2015/QH13", null, "2022-01-01", law)).toEqual(["basis-amended"]);
  });
  it("not in the register: told, and nothing claimed", () => {
    expect(cite("999/QĐ-TTg", "2021-10-23", null)).toMatchObject([
      { code: "basis-unknown", severity: "info", law: null, successors: [] },
    ]);
  });
});

describe("the cited day is not the document's", () => {
  it("is a slip where number and year name one document", () => {
    expect(cite("125/2021/NĐ-CP", "2021-12-18", "2026-04-15")).toMatchObject([
      { code: "basis-date-differs", severity: "attention", law: { id: "125" } },
    ]);
    expect(cite("1790/QĐ-TTg", "2021-10-13", "2026-04-15")).toMatchObject([{ severity: "attention" }]);
  });
  it("may be another document where the number starts anew each year", () => {
    expect(cite("1790/QĐ-TTg", "2010-09-27", "2026-04-15")).toMatchObject([
      { code: "basis-date-differs", severity: "info" },
    ]);
  });
  it("does not keep the register from saying what became of it", () => {
    expect(codes("55/2009/NĐ-CP", "2009-06-19", "2026-04-15")).toEqual([
      "basis-date-differs",
      "basis-replaced",
    ]);
  });
});

it("says where the register itself is not sure", () => {
  const unsure = { ...decree55, id: "u", number: "5/2009/NĐ-CP", sure: false };
  const [warning] = cite("5/2009/NĐ-CP", null, null, unsure);
  expect(warning?.sure).toBe(false);
  expect(warning?.message).toContain("Chưa xác minh");
  expect(cite("55/2009/NĐ-CP", null, null)).toMatchObject([{ sure: true }]);
});
