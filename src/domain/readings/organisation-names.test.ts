import { describe, expect, it } from "vitest";
import { organisationKeys } from "./organisation-names.ts";

const keys = (printed: string) => organisationKeys(printed, ["Xã Suối Hoa"]);

describe("the names that a unit printed in a plan may bear", () => {
  it.each([
    ["Trạm Y tế", "tram y te xa suoi hoa"],
    ["Trạm Y tế xã", "tram y te"],
    ["Đề nghị Ủy ban MTTQ Việt Nam xã", "uy ban mat tran to quoc viet nam xa suoi hoa"],
    ["Phòng VH-XH xã", "phong van hoa - xa hoi"],
    ["2. Phòng Văn hóa – Xã hội", "phong van hoa - xa hoi"],
    ["Công an xã, Ban Chỉ huy quân sự xã", "ban chi huy quan su"],
    ["Trạm Y tế và Trung tâm Dịch vụ tổng hợp", "trung tam dich vu tong hop"],
    ["Hội LHPN xã:", "hoi lien hiep phu nu xa suoi hoa"],
  ])("%s may be “%s”", (printed, key) => expect(keys(printed)).toContain(key));

  it("names of whole kinds, and nothing at all, give no key that a unit bears", () => {
    expect(keys("")).toEqual([]);
    expect(keys("Các trường học")).toEqual(["cac truong hoc", "cac truong hoc xa suoi hoa"]);
  });
});
