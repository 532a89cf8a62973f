import { linesIn, passageOf, type Page } from "./page.ts";
import { part, quoteOf, sentences, withoutEnd, type Passage } from "./passages.ts";
import type { Task } from "./plan-reading.ts";

/** The words with which running text announces the tasks of the plan that it tells of. */
const announced = /(?:nhiệm vụ|giải pháp)[^.:;]{0,60}(?:sau(?: đây)?|gồm|là|như sau|đó là)\s?:\s*/u;

/** "Thứ nhất, …", "Một là, …" */
const ordinal =
  /^(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám) là)\s?[,:]\s*/u;

/** In an article: the sentences after "các nhiệm vụ trọng tâm sau:", or the paragraphs counted "Thứ nhất, …". */
export function readInlineTasks(page: Page): Task[] {
  const lines = linesIn(page, "body").map((line) => passageOf(page, line));
  for (const [i, line] of lines.entries()) {
    const match = announced.exec(line.low);
    if (match === null) continue;
    const rest = part(line, match.index + match[0].length);
    const here = rest.text.trim() === "" ? [] : rest.text.includes(". ") ? sentences(rest) : itemsOf(rest);
    const items = here.length > 1 ? here : following(lines.slice(i + 1));
    if (items.length > 1) return items.map(taskOf);
  }
  const counted = following(lines);
  return counted.length > 1 ? counted.map(taskOf) : [];
}

function itemsOf(list: Passage): Passage[] {
  let from = 0;
  return list.text.split(/;\s*/u).map((item) => {
    const passage = part(list, from, from + item.length);
    from = list.text.indexOf(";", from + item.length) + 2;
    return passage;
  });
}

function following(lines: readonly Passage[]): Passage[] {
  return lines.filter((line) => ordinal.test(line.low));
}

function taskOf(item: Passage): Task {
  const lead = ordinal.exec(item.low)?.[0].length ?? 0;
  const quoted = quoteOf(item);
  const title = withoutEnd(part(item, lead).text, " .;").trim();
  return {
    ...quoted,
    confidence: 0.7,
    label: null,
    title,
    lead: null,
    partners: null,
    due: null,
    children: [],
  };
}
