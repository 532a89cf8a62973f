import { expect, test } from "vitest";
import {
  answerField,
  contributionStep,
  estimateField,
  readAnswers,
  readContributionStep,
  readReportForm,
  sectionField,
  seenField,
} from "./report-form.ts";

test("the fields of a report's form are its sections, as typed", () => {
  const form = new FormData();
  form.set("step", "check");
  form.set("changedAt", "2026-10-20T03:00:00.000Z");
  form.set(sectionField("leadership"), " Đã họp. ");
  form.set(sectionField("proposals"), "");
  form.set(estimateField("target:x"), "12");
  form.set("other", "x");
  expect(readReportForm(form)).toEqual({
    step: "check",
    changedAt: "2026-10-20T03:00:00.000Z",
    sections: { leadership: " Đã họp. ", proposals: "" },
    estimates: { "target:x": "12" },
  });
});

test("a form sent by Enter, with no button, saves", () => {
  expect(readReportForm(new FormData())).toEqual({
    step: "save",
    changedAt: "",
    sections: {},
    estimates: {},
  });
});

test("a reason is an answer, a tick alone says that it was seen, neither is none", () => {
  const form = new FormData();
  form.set(answerField("silent:1"), "Đã nhắc hai lần.");
  form.set(answerField("estimates"), "  ");
  form.set(seenField("estimates"), "yes");
  form.set(answerField("fell:kinds"), "");
  expect(readAnswers(form)).toEqual({ "silent:1": "Đã nhắc hai lần.", estimates: "" });
});

test("a button under a section says whose words, and where to", () => {
  const form = new FormData();
  form.set("step", contributionStep("taken", "0199f000-0000-7000-8000-00000000000a:strengths", "strengths"));
  expect(readContributionStep(form)).toEqual({
    choice: "taken",
    source: "0199f000-0000-7000-8000-00000000000a:strengths",
    section: "strengths",
  });
  form.set("step", "save");
  expect(readContributionStep(form)).toBeNull();
});
