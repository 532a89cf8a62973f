import type { Dependencies } from "#domain/context.ts";
import { roleNames } from "#domain/people/actor.ts";
import { listPeopleAtOrBelow } from "#domain/people/people.queries.ts";
import { today } from "#domain/today.ts";
import { demoUnitId } from "./demo-world.ts";
import type { FirstPasswords } from "./load-demo.ts";

/** What the terminal says of the demonstration: who can sign in and, the first time only, with which password. */
export async function describeDemo(
  dependencies: Dependencies,
  passwords: FirstPasswords | null,
): Promise<string | null> {
  const people = await listPeopleAtOrBelow(dependencies.db, demoUnitId("tinh"), today(dependencies.clock));
  if (people.length === 0) return null;
  const rows = people.map(({ username, role, unitName }) =>
    [
      `  ${(username ?? "").padEnd(20)}`,
      passwords?.get(username ?? "")?.padEnd(16) ?? "",
      `${roleNames[role]}, ${unitName}`,
    ].join(" "),
  );
  const advice =
    passwords === null || passwords.size === 0
      ? "Mật khẩu đã hiện ở lần chạy đầu. Quên mật khẩu: npx lantoa password TÊN"
      : "Mật khẩu chỉ hiện một lần này, hãy ghi lại. Đổi mật khẩu: npx lantoa password TÊN";
  return `Dữ liệu minh họa: xã Suối Hoa, tỉnh Minh Họa. Tên đăng nhập:\n${rows.join("\n")}\n${advice}\n`;
}
