import { arrangementKinds } from "#domain/units/arrangement-rows.ts";
import { Facts } from "../../ui/facts.tsx";

const meanings: readonly { term: string; value: string }[] = [
  {
    term: arrangementKinds.merge.name,
    value:
      "Mỗi đơn vị cũ một dòng. Có “Tên mới” thì lập đơn vị mới mang mã mới; để trống thì đơn vị có mã đó tiếp nhận. Trường học, thôn, bản… đi theo.",
  },
  {
    term: arrangementKinds.split.name,
    value:
      "Mỗi đơn vị tiếp nhận một dòng. “Tỷ lệ” chỉ ghi khi văn bản nêu; không có thì số liệu cũ là “không so sánh được”.",
  },
  {
    term: `${arrangementKinds.rename.name}, ${arrangementKinds.retype.name}`,
    value: "Đơn vị giữ nguyên, mang tên, loại hoặc mã mới từ ngày đó.",
  },
  { term: arrangementKinds.move.name, value: "Đơn vị giữ nguyên, trực thuộc nơi ghi ở cột “Thuộc (mã)”." },
  { term: arrangementKinds.dissolve.name, value: "Đơn vị kết thúc, không có đơn vị kế tiếp." },
  {
    term: arrangementKinds.transfer.name,
    value: "Nhiệm vụ chuyển sang cơ quan khác. Nếu cơ quan cũ kết thúc, thêm một dòng giải thể.",
  },
];

/** What the first column may say. */
export function ArrangementGuide() {
  return (
    <section className="arrangement-guide">
      <h2>Cách ghi</h2>
      <p>
        Ghi đơn vị bằng mã hành chính. Cơ quan, thôn, bản không có mã thì ghi mã xã và tên, ví dụ{" "}
        <span className="nowrap">“03390/Bản Thẳm”</span>.
      </p>
      <Facts items={meanings} />
    </section>
  );
}
