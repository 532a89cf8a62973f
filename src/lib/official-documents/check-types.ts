/** The types of document of Điều 7 with their abbreviations in the symbol; a letter (công văn) has none. */
const abbreviations: Readonly<Record<string, string>> = {
  "nghị quyết": "NQ",
  "quyết định": "QĐ",
  "chỉ thị": "CT",
  "quy chế": "QC",
  "quy định": "QyĐ",
  "thông cáo": "TC",
  "thông báo": "TB",
  "hướng dẫn": "HD",
  "chương trình": "CTr",
  "kế hoạch": "KH",
  "phương án": "PA",
  "đề án": "ĐA",
  "dự án": "DA",
  "báo cáo": "BC",
  "biên bản": "BB",
  "tờ trình": "TTr",
  "hợp đồng": "HĐ",
  "công điện": "CĐ",
  "bản ghi nhớ": "BGN",
  "bản thỏa thuận": "BTT",
  "giấy ủy quyền": "GUQ",
  "giấy mời": "GM",
  "giấy giới thiệu": "GGT",
  "giấy nghỉ phép": "GNP",
  "phiếu gửi": "PG",
  "phiếu chuyển": "PC",
  "phiếu báo": "PB",
};

/** "KẾ HOẠCH" → "KH"; undefined for what is no type's name alone on its line. Takes lowered text. */
export function abbreviationOf(low: string): string | undefined {
  const name = low.replace(/[\s:]+$/u, "");
  return Object.hasOwn(abbreviations, name) ? abbreviations[name] : undefined;
}

/** The names of types, for finding citations: "kế hoạch|quyết định|…", with the laws above them. */
export const citedTypes = [
  "nghị định",
  "thông tư",
  "công văn",
  "kết luận",
  ...Object.keys(abbreviations),
].join("|");
