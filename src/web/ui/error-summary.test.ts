import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorSummary } from "./error-summary.tsx";
import { TextField } from "./fields.tsx";

const render = (errors: Record<string, string>, labels?: Record<string, string>) =>
  renderToStaticMarkup(createElement(ErrorSummary, labels ? { errors, labels } : { errors }));

describe("the summary of what is left to look at", () => {
  it("is not there where nothing is wrong", () => {
    expect(render({})).toBe("");
  });

  it("counts the places and leads to each field", () => {
    const summary = render({ women: "Còn thiếu số nữ.", place: "Ghi nơi tổ chức." });
    const field = renderToStaticMarkup(createElement(TextField, { name: "place", label: "Nơi tổ chức" }));
    expect(summary).toContain("Còn 2 chỗ cần xem lại");
    const target = /href="#([^"]+)">Ghi nơi tổ chức/.exec(summary)?.[1];
    expect(field).toContain(`<input id="${target}"`);
  });

  it("says what is about the whole without a link", () => {
    expect(render({ "": "Kế hoạch này đã được ghi." })).not.toContain("<a");
  });

  it("names the field once", () => {
    const labels = { day: "Ngày làm" };
    expect(render({ day: "Ghi theo dạng 05/4/2026." }, labels)).toContain("Ngày làm: Ghi theo dạng");
    expect(render({ day: "Ngày làm chưa có." }, labels)).not.toContain("Ngày làm: ");
  });
});
