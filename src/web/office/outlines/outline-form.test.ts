import { describe, expect, test } from "vitest";
import {
  afterStep,
  inputOf,
  placeAfter,
  previewed,
  previewSections,
  readOutlineForm,
  stepValue,
} from "./outline-form.ts";

function form(step: string): FormData {
  const data = new FormData();
  const fields = {
    step,
    version: "2",
    name: "Báo cáo năm",
    about: "kết quả",
    "sections.0.code": "leadership",
    "sections.0.level": "1",
    "sections.0.heading": "Chỉ đạo",
    "sections.0.kind": "narrative",
    "sections.0.hint": "Viết gì.",
    "sections.0.required": "yes",
    "sections.1.code": "../../etc",
    "sections.1.level": "9",
    "sections.1.heading": "",
    "sections.1.kind": "poem",
    "sections.100.kind": "chart",
    "constructor.kind": "chart",
  };
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
const { typed } = readOutlineForm(form("save"));

describe("the form of an outline", () => {
  test("keeps all that was typed, and makes harmless what no form sends", () => {
    expect(typed).toEqual({
      name: "Báo cáo năm",
      about: "kết quả",
      version: "2",
      sections: [
        {
          code: "leadership",
          level: 1,
          heading: "Chỉ đạo",
          kind: "narrative",
          hint: "Viết gì.",
          required: true,
        },
        { code: null, level: 1, heading: "", kind: "narrative", hint: null, required: false },
      ],
    });
    expect(inputOf(typed)).toMatchObject({ sections: [{ code: "leadership" }, { code: "", hint: "" }] });
  });

  test.each([
    ["save", { to: "save" }],
    ["up:1", { to: "up", at: 1 }],
    ["remove:99", { to: "remove", at: 99 }],
    ["burn:1", { to: "preview" }],
    ["", { to: "preview" }],
  ])("the button %j", (value, step) => expect(readOutlineForm(form(value)).step).toEqual(step));

  test("a button leads to where its section is afterwards", () => {
    const { sections } = typed;
    expect(placeAfter(sections, { to: "down", at: 0 })).toBe(1);
    expect(placeAfter(sections, { to: "add", at: 0 })).toBe(1);
    expect(afterStep(sections, { to: "add", at: 0 })[1]).toMatchObject({ code: null, level: 1, heading: "" });
    expect(afterStep(sections, { to: "up", at: 0 })).toBe(sections);
    expect(stepValue({ to: "down", at: 0 })).toBe("down:0");
  });

  test("the preview says what is typed, and what holds where nothing is", () => {
    const said = (about: string) => previewed({ code: "x", about: "sơ kết" }, { about, sections: [] }).about;
    expect([said(" kết quả học kỳ "), said("  ")]).toEqual(["kết quả học kỳ", "sơ kết"]);
  });

  test("the preview names what has no name yet", () => {
    expect(previewSections(typed.sections).map(({ code, heading }) => [code, heading])).toEqual([
      ["leadership", "Chỉ đạo"],
      ["chua-dat-ten-muc", "(chưa đặt tên mục)"],
    ]);
  });
});
