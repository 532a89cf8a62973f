import { lowered } from "#lib/vietnamese/fold.ts";
import { linesIn, type Page } from "./page.ts";

/** Nơi nhận, without dashes and closing marks, each once. */
export function readRecipients(page: Page): string[] {
  const names = linesIn(page, "recipients")
    .flatMap((line) => line.text.replace(/^nơi nhận\s?:?/iu, "").split(/;\s+(?=[-–])|\s\|\s/u))
    .map((line) => line.replace(/^[-–+•*\s]+|[\s;.,/]+$/gu, ""))
    .filter((line) => line !== "" && !/^(?:tm|kt|tl|tuq)\s?\./u.test(lowered(line)));
  return [...new Set(names)];
}
