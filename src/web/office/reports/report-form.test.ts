import { expect, test } from "vitest";
import { readReportForm, sectionField } from "./report-form.ts";

test("the fields of a report's form are its sections, as typed", () => {
  const form = new FormData();
  form.set("step", "check");
  form.set("changedAt", "2026-10-20T03:00:00.000Z");
  form.set(sectionField("leadership"), " Đã họp. ");
  form.set(sectionField("proposals"), "");
  form.set("other", "x");
  expect(readReportForm(form)).toEqual({
    step: "check",
    changedAt: "2026-10-20T03:00:00.000Z",
    sections: { leadership: " Đã họp. ", proposals: "" },
  });
});

test("a form sent by Enter, with no button, saves", () => {
  expect(readReportForm(new FormData())).toEqual({ step: "save", changedAt: "", sections: {} });
});
