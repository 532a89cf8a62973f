import type { OfficialDocument } from "#lib/official-documents/official-document.ts";

/** Every commune of the country, as the annex of a national report has them. */
export const annexRows = 3321;

/** A row of the annex: its number, the commune, and six targets, each a figure and its standing in two lines. */
export type AnnexRow = Readonly<Record<(typeof fields)[number], string>>;

export const fields = ["tt", "name", "a", "b", "c", "d", "e", "f"] as const;

const standings = ["Đạt", "Đúng tiến độ", "Chậm", "Quá hạn"];

export function makeRows(count: number): AnnexRow[] {
  return Array.from({ length: count }, (_, index) => {
    const cell = (target: number) =>
      `${(index * 7 + target) % 13}/12 đơn vị\n${standings[(index + target) % standings.length]}`;
    return {
      tt: String(index + 1),
      name: `Xã Nà Lúa & Bến Đá số ${index + 1}`,
      a: cell(1),
      b: cell(2),
      c: cell(3),
      d: cell(4),
      e: cell(5),
      f: cell(6),
    };
  });
}

/** A short report with the rows in an annex in landscape. */
export function annexDocument(rows: readonly (readonly string[])[]): OfficialDocument {
  const heads = ["TT", "Đơn vị", ...Array.from({ length: 6 }, (_, index) => `Chỉ tiêu số ${index + 1}`)];
  return {
    kind: "report",
    issuer: { parent: null, body: "Bộ Nội vụ" },
    number: { number: null, symbol: "BC-BNV" },
    issued: { place: "Hà Nội", day: null, month: 12, year: 2026 },
    subject: "Kết quả truyền thông về bình đẳng giới năm 2026",
    addressees: [],
    legalBases: [],
    body: [{ type: "paragraph", text: "Kết quả của từng xã nêu tại Phụ lục kèm theo." }],
    recipients: { to: ["Lãnh đạo Bộ"], filed: "VT" },
    signature: { authority: [], position: "Bộ trưởng", name: null },
    annexes: [
      {
        title: "Kết quả theo từng xã",
        orientation: "landscape",
        blocks: [
          {
            type: "table",
            columns: [
              { width: 11, align: "center" },
              { width: 56, align: "left" },
              ...Array.from({ length: 6 }, () => ({ width: 31, align: "center" }) as const),
            ],
            head: [heads],
            rows,
          },
        ],
      },
    ],
  };
}
