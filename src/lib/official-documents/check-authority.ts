import { lowered } from "#lib/vietnamese/fold.ts";
import type { CheckedDocument, Departure } from "./check-rule.ts";

/** TM., TL., TUQ., KT. and Q., however they were typed, with what they stand before. */
const abbreviated = /^(t\s?\/?\s?m|t\s?\/?\s?l|t\s?\/?\s?u\s?\/?\s?q|k\s?\/?\s?t|q)\s?\.?\s?(?=\p{L}{2})/u;
const rightlyTyped = /^(?:TM|TL|TUQ|KT|Q)\. \p{L}/u;

/** Kinds of signing (Điều 13) in the order in which their lines stand; a plain position comes last. */
const order = ["tm", "tl", "tuq", "kt", "q"] as const;

const collective = /^(?:ủy ban|ubnd|hội đồng|hđnd|ban chỉ đạo|ban chấp hành)(?:\s|$)/u;
const headOfCollective = /^(?:phó )?(?:chủ tịch|trưởng ban)/u;
const deputy = /^(?:phó |thứ trưởng)/u;

/** Documents that a chairman issues himself, without the collective. */
const personal = new Set(["chỉ thị", "công điện"]);

type Code = "authority-collective" | "authority-order" | "authority-deputy" | "authority-spelling";

/** The lines of authority, top to bottom. */
export function* checkAuthority({ parts }: CheckedDocument): Generator<Departure<Code>, void> {
  const said = parts.authority.map((line) => {
    const low = lowered(line.text);
    const kind = abbreviated.exec(low)?.[1]?.replace(/[\s/]/gu, "");
    return { line, kind, name: low.replace(abbreviated, "") };
  });
  for (const { line, kind } of said)
    if (
      kind !== undefined &&
      !rightlyTyped.test(line.text) &&
      line.text === line.text.toLocaleUpperCase("vi")
    )
      yield { rule: "authority-spelling", message: `Phải viết “${kind.toUpperCase()}. ”.`, line };

  const [first] = said;
  const issuer = lowered(parts.issuingBody.map((line) => line.text).join(" "));
  const own = parts.decisionMaker !== undefined && headOfCollective.test(lowered(parts.decisionMaker.text));
  const forHimself = own || personal.has(lowered(parts.typeName?.text ?? ""));
  if (
    first !== undefined &&
    (first.kind === undefined || first.kind === "kt" || first.kind === "q") &&
    collective.test(issuer) &&
    headOfCollective.test(first.name) &&
    !forHimself
  )
    yield { rule: "authority-collective", message: "Thiếu dòng “TM.” trước tên tập thể.", line: first.line };

  const places = said
    .map(({ kind }) => order.findIndex((one) => one === kind))
    .map((at) => (at < 0 ? order.length : at));
  const wrong = said.find((_, index) => index > 0 && (places[index] ?? 0) < (places[index - 1] ?? 0));
  if (wrong !== undefined)
    yield {
      rule: "authority-order",
      message: "Các dòng quyền hạn, chức vụ chưa đúng thứ tự.",
      line: wrong.line,
    };

  for (const [index, { line, kind, name }] of said.entries()) {
    const below = said[index + 1];
    const above = said[index - 1];
    if (kind === "kt" && (below === undefined || !deputy.test(below.name)))
      yield { rule: "authority-deputy", message: "Dưới dòng “KT.” phải là chức vụ của cấp phó.", line };
    if (kind === undefined && deputy.test(name) && above?.kind !== "kt" && above?.kind !== "tuq")
      yield { rule: "authority-deputy", message: "Thiếu dòng “KT.” trên chức vụ của cấp phó.", line };
  }
}
