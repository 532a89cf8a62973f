import { withoutEnd } from "./passages.ts";

/** How the names of bodies and of those who answer for something begin. Lowered. */
const beginnings =
  "cấp|sở|ban|phòng|văn phòng|ủy ban|ubnd|ubmttq|mttq|hđnd|hội|đoàn|liên đoàn|công đoàn|công an|trạm|trung tâm|trường|nhà trường|mặt trận|đài|báo|tòa soạn|tạp chí|ban giám hiệu|bgh|hiệu trưởng|phó hiệu trưởng|giáo viên|tổ|bộ|bộ phận|chỉ huy|thành viên|cơ quan|đơn vị|chi, đảng bộ|chi bộ|chi đoàn|chi hội|liên đội|đội|thôn|bản|ấp|khu phố|khu dân cư|tổ dân phố|doanh nghiệp|kho bạc|ngân hàng|viện|tòa án|chủ tịch|giám đốc|thủ trưởng|trưởng|tổng biên tập|thư ký|phóng viên|biên tập viên|kế toán|nhân viên|cán bộ|công chức|cục|vụ|thanh tra|hạt|chi cục|bảo hiểm|đảng ủy|thường trực|quân sự|lãnh đạo|người đứng đầu|bí thư|học sinh|cộng tác viên|hợp tác xã|đảng bộ|cấp ủy|hội đồng|lực lượng|địa phương|huyện|xã|phường|tỉnh đoàn|xã đoàn|huyện đoàn|thành đoàn|y tế|nhà văn hóa|câu lạc bộ|quỹ|tổng phụ trách|đ/c|đồng chí|bà|ông";

const name = new RegExp(
  String.raw`^(?:(?:đề nghị|giao|yêu cầu|trách nhiệm của|đối với|nhiệm vụ của|phân công|mời)\s(?:cho\s)?)*(?:các|những|mỗi)?\s?(?:${beginnings})(?![A-Za-zÀ-ỹ])`,
  "u",
);

/** True where the lowered words begin with a body, or those who answer for one. */
export function beginsWithOrganisation(low: string): boolean {
  return name.test(low);
}

const introduction =
  /^(?:(?:đề nghị|giao|yêu cầu|trách nhiệm của|trách nhiệm|đối với|nhiệm vụ của|phân công|mời)\s(?:cho\s)?)+/u;

/** What the body is told to do begins here: after a colon or with the first such verb. */
const doing =
  /\s?:\s|\s(?:là (?:cơ quan|đơn vị|đầu mối)|chủ trì|phối hợp|tham mưu|xây dựng|thực hiện|căn cứ|có trách nhiệm|chịu trách nhiệm|theo dõi|hướng dẫn|(?<!(?:dịch vụ|phòng|ban|tổ|viện|vụ)\s)tổng hợp|báo cáo|bố trí|cân đối|đẩy mạnh|tăng cường|chủ động|lồng ghép|tuyên truyền|tiếp tục|triển khai|quán triệt|chỉ đạo|thẩm định|thường xuyên|đôn đốc|kiểm tra|hằng năm|hàng năm|vận động|tích cực|nghiên cứu|phát huy|cung cấp|phân công|tổ chức (?!chính|xã|đoàn|kinh|phi|hội|tôn|hành|quốc|có|liên|cơ sở|đảng|khác|thành|trên|nhân|trực|thuộc|và|nghề|,))/gu;

/** The name of the body at the head of a line, as printed, without what it is told. A heading of its own is all name. */
export function organisationAt(text: string, low: string, isHeading = false): string {
  const from = introduction.exec(low)?.[0].length ?? 0;
  if (isHeading && text.length <= 160 && !/[.;:]$/u.test(text)) return text.slice(from);
  // "Ban Xây dựng Đảng": what is written with a capital belongs to the name.
  const end = [...low.slice(from).matchAll(doing)].find(
    ({ index }) => !/^\s?\p{Lu}/u.test(text.slice(from + index)),
  );
  const to = end === undefined ? text.length : from + end.index;
  return withoutEnd(text.slice(from, to), " :;.,-").slice(0, 240);
}
