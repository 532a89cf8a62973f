/** Takes what follows the command's name; gives the exit code. */
type Command = (args: readonly string[]) => number | Promise<number>;

/** Each loads only what it needs: reading a plan opens no database. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => {
    const { holdLooseEnds } = await import("#lib/official-documents/read-loose-ends.ts");
    holdLooseEnds();
    return (await import("./read.ts")).read;
  },
  check: async () => (await import("./check.ts")).check,
  administrator: async () => (await import("./administrator.ts")).administrator,
  password: async () => (await import("./password.ts")).password,
  units: async () => (await import("./units.ts")).units,
  recount: async () => (await import("./recount.ts")).recount,
};

const usage = `Cách dùng: lantoa LỆNH

  read TỆP [--json]   đọc một kế hoạch (.docx, .pdf, .html, .txt, .doc, ảnh quét): chỉ tiêu, nhiệm vụ…
  check TỆP.docx [--json]
                      chỗ nào của văn bản khác thể thức Nghị định 30/2020/NĐ-CP
  administrator MÃ "HỌ TÊN" [TÊN]
                      tạo tài khoản quản trị đầu tiên của một tỉnh, xã (người vận hành máy chủ)
  password TÊN        cấp mật khẩu mới cho một tên đăng nhập (người vận hành máy chủ)
  units import TỆP.csv [--dry-run]
                      sắp xếp đơn vị: nhập, chia, đổi tên, chuyển về (chạy thử để xem trước)
  recount [MÃ] [--check]
                      đếm lại sổ cái của một tỉnh, xã hoặc toàn quốc, sửa số tổng không khớp (--check: chỉ báo)`;

const [name = "", ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (load === undefined) {
  const asked = name === "--help" || name === "help";
  (asked ? console.log : console.error)(usage);
  process.exitCode = asked ? 0 : 2;
} else {
  process.exitCode = await (await load())(args);
}
