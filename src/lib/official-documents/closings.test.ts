import { expect, test } from "vitest";
import { closeBody, closeItem } from "./closings.ts";

test("the items of a list end in semicolons and the last in a full stop, whatever was typed", () => {
  expect(closeItem("Sở Nội vụ", false)).toBe("Sở Nội vụ;");
  expect(closeItem("Sở Nội vụ; ", true)).toBe("Sở Nội vụ.");
});

test.each([
  "Trên đây là báo cáo",
  "Trên đây là báo cáo.",
  "Trên đây là báo cáo./.",
  "Trên đây là báo cáo. \n",
])("the body ends with one ./. after %j", (text) => {
  expect(closeBody([{ type: "paragraph", text }])).toEqual([
    { type: "paragraph", text: "Trên đây là báo cáo./." },
  ]);
});

test("a last span keeps its emphasis", () => {
  const body = closeBody([{ type: "bullet", text: [{ text: "Rất " }, { text: "tốt.", strong: true }] }]);
  expect(body).toEqual([{ type: "bullet", text: [{ text: "Rất " }, { text: "tốt./.", strong: true }] }]);
});

test("after a table ./. has a line of its own, and an empty body gets none", () => {
  const table = { type: "table", columns: [{ width: 1, align: "left" }], head: [], rows: [["A"]] } as const;
  expect(closeBody([table])).toEqual([table, { type: "paragraph", text: "./." }]);
  expect(closeBody([])).toEqual([]);
});
