import { expect, test } from "vitest";
import { withWhatIsUnder } from "./passage-extent.ts";

const text = `III. NỘI DUNG
1. Truyền thông pháp luật
- Luật Bình đẳng giới
+ Nội dung sửa đổi
Dòng không đánh số
2. Truyền thông theo lĩnh vực
2.1. Chính trị
- Phụ nữ tham chính
IV. KINH PHÍ
Ngân sách`;
const reach = (words: string) => {
  const from = text.indexOf(words);
  return text.slice(...withWhatIsUnder(text, [from, from + words.length]));
};

test.each([
  [
    "1. Truyền thông pháp luật",
    "1. Truyền thông pháp luật\n- Luật Bình đẳng giới\n+ Nội dung sửa đổi\nDòng không đánh số",
  ],
  ["2. Truyền thông theo lĩnh vực", "2. Truyền thông theo lĩnh vực\n2.1. Chính trị\n- Phụ nữ tham chính"],
  ["- Phụ nữ tham chính", "- Phụ nữ tham chính"],
  ["Ngân sách", "Ngân sách"],
])("%s", (first, whole) => expect(reach(first)).toBe(whole));
