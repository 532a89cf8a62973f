import { findLabel } from "#lib/official-documents/read-labels.ts";
import { foldSpace, lowered } from "#lib/vietnamese/fold.ts";
import { linesIn, type Page } from "./page.ts";
import { typeName } from "./zones.ts";

/** Trích yếu: under the name of the kind, after "V/v" in a letter, the headline of an article. */
export function readSubject(page: Page): string | null {
  const first = page.lines.findIndex(({ zone }) => zone === "title");
  if (first >= 0) {
    const onTitle = afterTypeName(page.lines[first]?.paragraph.text ?? "");
    const lines = [onTitle];
    for (const { paragraph, zone } of page.lines.slice(first + 1)) {
      if (zone !== "subject" || /^\((?:ban hành )?kèm theo/iu.test(paragraph.text)) break;
      lines.push(paragraph.text);
    }
    return foldSpace(lines.join(" ")).replace(/[-–—_\s]+$/u, "") || null;
  }
  return letterSubject(page) ?? headline(page);
}

function afterTypeName(title: string): string {
  const name = typeName.exec(lowered(title))?.[0] ?? "";
  return title.slice(name.length).replace(/^[:\s]+/u, "");
}

function letterSubject(page: Page): string | null {
  const lines = linesIn(page, "head").map((line) => line.text);
  const first = lines.findIndex((line) => /(?:^|\s)v\/v\s/iu.test(line));
  if (first < 0) return null;
  const subject = [(lines[first] ?? "").replace(/^.*?v\/v\s+/iu, "")];
  for (const line of lines.slice(first + 1, first + 6)) {
    if (
      findLabel(line) !== null ||
      /ngày.*tháng|kính gửi|^cộng h|^độc lập|^số\s?:/iu.test(line) ||
      line === line.toUpperCase()
    )
      break;
    subject.push(line);
  }
  return foldSpace(subject.join(" "));
}

/** The first line long enough to be one; what stands above is the page's own navigation. */
function headline(page: Page): string | null {
  return (
    linesIn(page, "body")
      .slice(0, 8)
      .find(({ text }) => text.length >= 30 && text.length <= 200)?.text ?? null
  );
}
