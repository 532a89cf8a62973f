import { describe, expect, it } from "vitest";
import { subjectKinds } from "./subject-kinds.ts";

describe("who must, from the printed words", () => {
  it.each<[string, string[]]>([
    ["các cơ quan, đơn vị", ["agency"]],
    ["Mỗi cơ quan, đơn vị trên địa bàn xã", ["agency"]],
    ["các cơ quan, đơn vị, các tổ chức, doanh nghiệp", ["enterprise", "organisation", "agency"]],
    ["các sở, ban, ngành, đoàn thể tỉnh", ["organisation", "department", "agency"]],
    ["cơ sở giáo dục, cơ sở y tế", ["health", "school"]],
    ["Các trường học thuộc UBND xã", ["school"]],
    ["Mỗi thôn, bản", ["village"]],
    ["mỗi ấp, khu phố", ["village"]],
    ["tổ dân phố", ["village"]],
    ["Mỗi xã, phường, thị trấn", ["commune-level"]],
    ["Trạm Y tế xã, Công an xã", ["health", "police"]],
    ["các phường và xã", ["commune-level"]],
    ["hợp tác xã", ["enterprise"]],
    ["cơ quan truyền thông", ["media"]],
    ["các bộ, ngành, địa phương", ["ministry", "locality"]],
    ["Mỗi huyện, thị xã", ["district-level"]],
    ["Ủy ban nhân dân các xã, phường", ["commune-level"]],
    ["Trạm truyền thanh xã", ["grassroots-information"]],
    ["Trung tâm Dịch vụ tổng hợp", ["service-centre"]],
    ["Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội", ["organisation"]],
  ])("%s", (printed, codes) => expect(subjectKinds(printed)).toEqual(codes));

  it.each([
    "hương ước, quy ước của cộng đồng",
    "nhận thức của các nhóm đối tượng trong cộng đồng",
    "người dân",
    "",
  ])("%j binds no units", (printed) => expect(subjectKinds(printed)).toEqual([]));

  it("reads decomposed text and either place of the tone mark", () => {
    expect(subjectKinds("mỗi thôn, bản".normalize("NFD"))).toEqual(["village"]);
    expect(subjectKinds("Uỷ ban, đoàn thể")).toContain("organisation");
  });

  it("tells thôn, bản from ban, ngành", () => expect(subjectKinds("ban, ngành")).not.toContain("village"));
});
