import { expect, test } from "vitest";
import { narrativeBlocks } from "./narrative-blocks.ts";

test("lines are paragraphs, dashed lines items, empty lines nothing", () => {
  expect(
    narrativeBlocks(
      "Xã đã ban hành kế hoạch.\r\n\n- Tháng 3: một hội nghị;\n+ Nữ dự đông.\n– Tháng 6\n-5 độ",
    ),
  ).toEqual([
    { type: "paragraph", text: "Xã đã ban hành kế hoạch." },
    { type: "bullet", level: 1, text: "Tháng 3: một hội nghị;" },
    { type: "bullet", level: 2, text: "Nữ dự đông." },
    { type: "bullet", level: 1, text: "Tháng 6" },
    { type: "paragraph", text: "-5 độ" },
  ]);
  expect(narrativeBlocks(" \n ")).toEqual([]);
});
