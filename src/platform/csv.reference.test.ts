import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseCsv } from "./csv.ts";

const folder = join(import.meta.dirname, "../../db/reference");
const names = globSync("*.csv", { cwd: folder }).sort();
const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));

/** Columns that hold codes of another file, one or several. */
const references = [
  ["unit-kinds.csv", "counts_as", "unit-groups.csv"],
  ["activity-kinds.csv", "group", "activity-groups.csv"],
  ["activity-kinds.csv", "measures", "measures.csv"],
  ["topics.csv", "field", "topic-fields.csv"],
  ["topics.csv", "audiences", "audiences.csv"],
  ["law-topics.csv", "topic", "topics.csv"],
  ["law-topics.csv", "law", "laws.csv"],
] as const;

/** The rows as text; what the columns mean is for those who use the file. */
function rowsOf(name: string) {
  const text = texts.get(name) ?? "";
  const header = text.split("\n").find((line) => !line.startsWith("#")) ?? "";
  const columns = header.split(",").map((column) => [column, z.string().nullable()] as const);
  return parseCsv(text, basename(name), z.object(Object.fromEntries(columns)));
}

describe.each(names)("db/reference/%s", (name) => {
  it("says what it is, where it is from and who may correct it", () => {
    expect(texts.get(name)).toMatch(/^# .*\n(#.*\n)*[a-z_,]+\n/);
    expect(texts.get(name)).toMatch(/# .*Người sửa: /);
  });

  it("has rows, composed (NFC), without stray white space", () => {
    expect(rowsOf(name).length).toBeGreaterThan(0);
    expect(texts.get(name)).toBe(texts.get(name)?.normalize("NFC"));
    expect(texts.get(name)).not.toMatch(/[ \t]+\n| {2}|\r/);
  });
});

describe.each(names.filter((name) => "code" in (rowsOf(name)[0] ?? {}) && name !== "unit-changes.csv"))(
  "%s",
  (name) => {
    it("names each code once, in short English words, and each thing once", () => {
      const rows = rowsOf(name);
      expect(
        rows.map(({ code }) => code).filter((code) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code ?? "")),
      ).toEqual([]);
      // Sections of outlines: once in each outline; the same code is the same kind of section in all of them.
      for (const list of Map.groupBy(rows, (row) => row["outline"] ?? "").values()) {
        expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
        expect(new Set(list.map((row) => row["name"])).size).toBe(list.length);
      }
      for (const same of Map.groupBy(rows, ({ code }) => code).values())
        expect(new Set(same.map((row) => row["kind"])).size).toBe(1);
      expect(rows.every((row) => row["name"])).toBe(true);
    });
  },
);

it.each(references)("%s, %s: known codes of %s only", (name, column, other) => {
  const known = new Set(rowsOf(other).map(({ code }) => code));
  const used = rowsOf(name).flatMap((row) => row[column]?.split(" ") ?? []);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((code) => !known.has(code))).toEqual([]);
});

it("leaves source and date empty where nothing was verified, and there only", () => {
  const rows = ["occasions.csv", "holidays.csv", "laws.csv", "vanished-subjects.csv"].flatMap(rowsOf);
  expect(rows.filter((row) => (row["status"] === "chưa xác minh") !== (row["verified_on"] === null))).toEqual(
    [],
  );
  expect(rows.filter((row) => (row["status"] === "chưa xác minh") !== (row["source"] === null))).toEqual([]);
  expect(new Set(rows.map((row) => row["status"]))).toEqual(new Set(["chưa xác minh", "đã đối chiếu"]));
});

it("has each special day once, in order; a make-up day falls on a weekend", () => {
  const rows = rowsOf("holidays.csv");
  const days = rows.map((row) => row["day"] ?? "");
  expect(days).toEqual([...new Set(days)].sort());
  const makeUp = rows
    .filter((row) => row["kind"] === "make-up")
    .map((row) => new Date(row["day"] ?? "").getUTCDay());
  expect(makeUp.every((weekday) => weekday === 0 || weekday === 6)).toBe(true);
});
