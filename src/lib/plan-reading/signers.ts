import { lowered } from "#lib/vietnamese/fold.ts";
import { linesIn, type Page } from "./page.ts";
import type { Signer } from "./plan-reading.ts";

/** Two to six capitalised words; ranks and degrees may stand before (Nghị định 30/2020, Phụ lục I, mục 7). */
const rank =
  /^(?:(?:đại|thượng|trung|thiếu)\s(?:tướng|tá|úy)|pgs|gs|ts|ths|bs(?:ckii?)?|bác sĩ|thạc sĩ|tiến sĩ|nhà giáo(?: ưu tú| nhân dân)?|luật sư)[.\s]+/iu;
const name = /^\p{Lu}\p{Ll}{0,7}(?:\s\p{Lu}\p{Ll}{0,7}){1,5}$/u;
const capitalName = /^\p{Lu}{1,8}(?:\s\p{Lu}{1,8}){1,4}$/u;

const capacity = /^(?:t\/?m|k\/?t|t\/?l|t\/?uq|q)\s?\./u;
const offices =
  /chủ tịch|giám đốc|hiệu trưởng|tổng biên tập|trưởng|chánh|bí thư|thủ tướng|chủ nhiệm|ủy ban|ban |hội đồng|viện|phòng|sở|trạm|công an/u;

/** Who signed, of the last signature on the document itself (a decision's plan carries none of its own). */
export function readSigner(page: Page): Signer | null {
  const lines = linesIn(page, "signature").map((line) => line.text.split(/\s\|\s/u).at(-1) ?? "");
  const capacities: string[] = [];
  let title: string | null = null;
  for (const line of lines) {
    const low = lowered(line);
    if (capacity.test(low)) capacities.push(line);
    else if (line === line.toUpperCase() && offices.test(low) && line.length < 80) title = line;
    else if (capacities.length > 0 || title !== null) {
      const bareName = withoutRank(line);
      if (name.test(bareName) || (capitalName.test(bareName) && !offices.test(low)))
        return { name: bareName, title: title ?? null, capacity: capacities.join("\n") || null };
    }
  }
  return null;
}

function withoutRank(line: string): string {
  let text = line
    .replace(/^\(?(?:đã ký|đã kí)\)?[:\s]*/iu, "")
    .replace(/[.,]$/u, "")
    .trim();
  for (let i = 0; i < 3; i += 1) text = text.replace(rank, "");
  return text;
}
