import { lowered } from "#lib/vietnamese/fold.ts";
import { linesIn, type Page } from "./page.ts";
import type { DocumentKind } from "./plan-reading.ts";
import { typeName } from "./zones.ts";

/** By the name of the kind on the page (Nghị định 30/2020, Điều 7) to what this system tells apart. */
const kinds: Record<string, DocumentKind> = {
  "kế hoạch": "plan",
  "chương trình": "plan",
  "đề án": "plan",
  "phương án": "plan",
  "quyết định": "decision",
  "hướng dẫn": "guidance",
  "công văn": "guidance",
  "chỉ thị": "directive",
  "báo cáo": "report",
};

/**
 * The kind of the document: the first name on the page; a letter (công văn) carries none, but a subject
 * "V/v …" and addressees; running text without number, place and signature is an article.
 */
export function documentKind(page: Page): DocumentKind {
  const title = linesIn(page, "title")[0];
  const head = linesIn(page, "head", "body")
    .slice(0, 30)
    .map((line) => lowered(line.text));
  const isLetter = head.some((line) => /(?:^|\s)v\/v\s|^kính gửi/u.test(line));
  if (title !== undefined && !(isLetter && !head.length)) {
    const name = typeName.exec(lowered(title.text))?.[0] ?? "";
    return kinds[name] ?? "other";
  }
  if (isLetter) return "guidance";
  const formal =
    linesIn(page, "recipients", "signature").length > 0 || head.some((line) => /^số\s?:/u.test(line));
  return formal ? "other" : "article";
}
