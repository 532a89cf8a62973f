import type { Measure, Unit } from "./plan-reading.ts";

interface Rule {
  readonly measure: Measure;
  /** In text without marks. */
  readonly words: RegExp;
  /** Only for these units; any where left out. */
  readonly units?: readonly Unit[];
}

const counts: readonly Unit[] = ["event", "session"];
const shares: readonly Unit[] = ["percent", "percent-change"];

/** What an amount is of, by the words around it. The first that fits wins: the particular before the general. */
const rules: readonly Rule[] = [
  {
    measure: "trained-people",
    units: ["percent", "person"],
    words:
      /duoc (?:tham gia |cu di |\S+ )?(?:tap huan|boi duong|dao tao)|(?:lop|khoa|tap huan|boi duong|dao tao)(?: [^;,]{0,60})? (?:cho|voi)(?: \S+)? \d[\d.]* (?:luot )?(?:nguoi|luot|hoc vien|can bo)/u,
  },
  {
    measure: "media-indicators",
    units: [...shares, "other"],
    words: /bo chi so|bo tieu chi ve gioi trong truyen thong/u,
  },
  { measure: "fair-conventions", words: /huong uoc|quy uoc/u, units: ["percent", "percent-change", "other"] },
  { measure: "commitments", words: /cam ket/u },
  {
    measure: "communication-events",
    words:
      /(?:cuoc|buoi|dot) (?:truyen thong|tuyen truyen)[^;]{0,120}(?:trong|nhan|dip) (?:dip )?thang hanh dong/u,
    units: counts,
  },
  { measure: "action-month", words: /thang hanh dong/u },
  { measure: "broadcast-minutes", words: /phut|thoi luong/u, units: ["minute"] },
  { measure: "news-items", words: /(?:)/u, units: ["item"] },
  { measure: "models", words: /(?:)/u, units: ["model"] },
  { measure: "training-courses", words: /(?:)/u, units: ["course"] },
  {
    measure: "training-courses",
    words: /(?:cuoc|dot|hoi nghi|lan|lop|buoi)\s(?:hoi nghi |lop )?(?:tap huan|boi duong|dao tao)/u,
    units: counts,
  },
  {
    measure: "school-activities",
    words:
      /ngoai khoa|(?<!(?:chi bo|dang vien|chi hoi|chi doan)[^;]{0,100})sinh hoat (?:duoi co|chuyen de|chu de|lop|dau khoa|chinh tri|tap the)|(?:moi|cac|\d) (?:lop|khoi)(?: hoc)? |duoi co|chao co|tiet (?:hoc|day)|gio hoc|chuong trinh giang day|giang day/u,
    units: [...counts, "percent"],
  },
  { measure: "communication-events", words: /(?:)/u, units: counts },
  {
    measure: "awareness",
    words: /nhan thuc|hieu biet|nam (?:duoc|vung)|thay doi hanh vi|thai do|kien thuc/u,
    units: ["percent-change"],
  },
  {
    measure: "reach",
    words:
      /tiep can|duoc (?:truyen thong|tuyen truyen|pho bien|cung cap thong tin|cap nhat|thong tin)|luot nguoi|tham gia/u,
    units: ["person"],
  },
  { measure: "trained-people", words: /tap huan|boi duong|dao tao|trang bi/u, units: ["percent", "person"] },
  {
    measure: "reach",
    words:
      /tiep can|duoc (?:nghe )?(?:truyen thong|tuyen truyen|pho bien|quan triet|cung cap|cap nhat|thong tin)/u,
    units: shares,
  },
  {
    measure: "reach",
    words: /(?:quan triet|pho bien|tuyen truyen|truyen thong)[^;]{0,100} (?:den|toi|cho) \d/u,
    units: shares,
  },
  {
    measure: "awareness",
    words: /nhan thuc|hieu biet|nam (?:duoc|vung|ro)|thay doi hanh vi|thai do|kien thuc/u,
    units: shares,
  },
  { measure: "models", words: /mo hinh|cau lac bo|clb/u, units: shares },
  { measure: "news-items", words: /tin,? ?bai|chuyen muc|chuyen trang|phong su/u, units: shares },
  { measure: "broadcast-minutes", words: /thoi luong|phat song/u, units: shares },
  // A plan issued is no event.
  { measure: "other", words: /(?:ban hanh|xay dung) (?:\S+ ){0,2}ke hoach/u, units: shares },
  {
    measure: "communication-events",
    words: /sinh hoat (?:chuyen de|chi bo|chi hoi|chinh tri)/u,
    units: shares,
  },
  {
    measure: "communication-events",
    words:
      /(?<![a-z])(?:to chuc|trien khai|thuc hien|co)\s(?!quan)[^;,]{0,30}?(?<!co quan )(?:truyen thong|tuyen truyen|pho bien)/u,
    units: shares,
  },
  { measure: "reach", words: /(?:)/u, units: ["person"] },
];

/** The measure that words without marks and a unit point to; null where they point to none. */
export function findMeasure(bare: string, unit: Unit): Measure | null {
  return rules.find((rule) => (rule.units?.includes(unit) ?? true) && rule.words.test(bare))?.measure ?? null;
}
