import { monthDay } from "./calendar-dates.ts";

/** Days of each year to which communication on gender equality is tied, as Vietnamese documents name them. */
const days: readonly (readonly [month: number, day: number, name: string, words: RegExp])[] = [
  [3, 8, "Ngày Quốc tế Phụ nữ", /quoc te phu nu/gu],
  [3, 20, "Ngày Quốc tế Hạnh phúc", /quoc te hanh phuc/gu],
  [6, 1, "Ngày Quốc tế Thiếu nhi", /quoc te thieu nhi/gu],
  [6, 28, "Ngày Gia đình Việt Nam", /gia dinh viet nam/gu],
  [10, 11, "Ngày Quốc tế Trẻ em gái", /quoc te tre em gai/gu],
  [10, 20, "Ngày Phụ nữ Việt Nam", /phu nu viet nam/gu],
  [11, 9, "Ngày Pháp luật Việt Nam", /ngay phap luat/gu],
  [11, 18, "Ngày hội Đại đoàn kết toàn dân tộc", /dai doan ket toan dan/gu],
  [11, 19, "Ngày Quốc tế Nam giới", /quoc te nam gioi/gu],
  [11, 20, "Ngày Nhà giáo Việt Nam", /nha giao viet nam/gu],
  [11, 25, "Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ", /xoa bo bao luc doi voi phu nu/gu],
  [12, 26, "Ngày Dân số Việt Nam", /dan so viet nam/gu],
];

/** The usual name of a day; null for days that have none here. */
export function knownOccasionAt(month: number, day: number): string | null {
  return days.find(([m, d]) => m === month && d === day)?.[2] ?? null;
}

/** The days named in text without marks, with where their names stand. */
export function knownOccasionsNamed(bare: string): { name: string; day: string; at: number }[] {
  return days.flatMap(([month, day, name, words]) =>
    [...bare.matchAll(words)]
      .filter(
        (match) =>
          !/(?:hoi lien hiep|luat|hoi|uy ban|chi hoi)\s(?:quoc gia\s)?$/u.test(
            bare.slice(Math.max(0, match.index - 20), match.index),
          ),
      )
      .map((match) => ({ name, day: monthDay(month, day), at: match.index })),
  );
}

/** The month that many a plan is made for, where the text prints its days alone. */
export function knownCampaign(from: string, to: string): string | null {
  return from === "11-15" && to === "12-15" ? "Tháng hành động vì bình đẳng giới" : null;
}
