import { expect, test } from "vitest";
import { reportFileName } from "./report-file-name.ts";

test("a report is called by its period and unit, in letters that every system keeps", () => {
  expect(reportFileName({ id: "2026", kind: "year" }, "Xã Suối Hoa")).toBe(
    "bao-cao-nam-2026-xa-suoi-hoa.docx",
  );
  expect(reportFileName({ id: "2026-Q3", kind: "quarter" }, "Phòng Văn hóa - Xã hội")).toBe(
    "bao-cao-quy-iii-2026-phong-van-hoa-xa-hoi.docx",
  );
});
