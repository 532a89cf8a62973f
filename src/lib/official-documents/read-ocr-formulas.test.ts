import { expect, it } from "vitest";
import { mendFormulas } from "./read-ocr-formulas.ts";

it.each([
  ["về bình đằng giới, bình đăng giới", "về bình đẳng giới, bình đẳng giới"],
  ["BÌNH ĐĂNG GIỚI", "BÌNH ĐẲNG GIỚI"],
  ["PHO CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
  ["KI. CHỦ TỊCH", "KT. CHỦ TỊCH"],
  ["Số: 73KH-UBND", "Số: 73/KH-UBND"],
  ["Số: 73/KH-UBND", "Số: 73/KH-UBND"],
  ["nhiệm kỳ 2020— 2025", "nhiệm kỳ 2020 - 2025"],
  ["hăng năm; Hẳng quý; hàng năm", "hằng năm; Hằng quý; hàng năm"],
  ["Các chỉ bộ trực thuộc; không chỉ bộ phận này", "Các chi bộ trực thuộc; không chỉ bộ phận này"],
  ["Đăng tin — 2 bài; PHO MÁT", "Đăng tin — 2 bài; PHO MÁT"],
])("%s → %s", (misread, meant) => {
  expect(mendFormulas([{ kind: "line", text: misread }])).toEqual([{ kind: "line", text: meant }]);
});
