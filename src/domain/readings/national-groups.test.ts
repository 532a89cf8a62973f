import { describe, expect, it } from "vitest";
import { headingGroups, nationalGroups } from "./national-groups.ts";

describe("the national groups of a task", () => {
  it.each<[string, string[]]>([
    ["Tăng cường truyền thông chính sách, pháp luật về bình đẳng giới", ["law-and-policy"]],
    ["Thông tin, phổ biến pháp luật và chính sách cho người dân. Đổi mới hình thức.", ["law-and-policy"]],
    ["Đổi mới nội dung, hình thức; ứng dụng nền tảng số", ["new-formats"]],
    ["Đẩy mạnh xã hội hóa và huy động nguồn lực", ["mobilisation"]],
    ["Mở rộng giáo dục về bình đẳng giới trong gia đình, nhà trường và cộng đồng", ["education"]],
    ["Áp dụng Bộ chỉ số về giới; nâng cao năng lực đội ngũ truyền thông", ["media-capacity"]],
    ["Truyền thông về thành tựu của luật pháp, chính sách; phản bác thông tin sai lệch", ["achievements"]],
    ["Kiểm tra, giám sát công tác tuyên truyền, phổ biến pháp luật; nhân rộng mô hình", ["oversight"]],
    ["Xây dựng, nhân rộng mô hình truyền thông hiệu quả", ["oversight"]],
    ["Đầu tư trang thiết bị truyền thông, kinh phí hoạt động", ["mobilisation"]],
    ["Biên soạn, phát hành tài liệu, sản phẩm truyền thông", ["new-formats"]],
    ["Nâng cao kỹ năng cho mạng lưới cán bộ, báo cáo viên, phóng viên", ["media-capacity"]],
    ["Vận động doanh nghiệp đóng góp nguồn lực", ["mobilisation"]],
    ["Xây dựng trụ sở", []],
  ])("%s", (title, codes) => expect(nationalGroups(title)).toEqual(codes));

  it("of a heading that only says that communication is done are the first; of a line under another, none", () => {
    const title = "Phối hợp với các cơ quan báo chí đẩy mạnh truyền thông về bình đẳng giới";
    expect(headingGroups(title)).toEqual(["law-and-policy"]);
    expect(nationalGroups(title)).toEqual([]);
    expect(headingGroups("Xây dựng trụ sở")).toEqual([]);
  });

  it("reads decomposed text", () =>
    expect(nationalGroups("Xã hội hóa".normalize("NFD"))).toEqual(["mobilisation"]));
});
