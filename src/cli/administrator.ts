import { run } from "#domain/command.ts";
import { addPerson } from "#domain/people/add-person.ts";
import { today } from "#domain/today.ts";
import { findPlaceByCode } from "#domain/units/units.queries.ts";
import { openDependencies } from "./open-dependencies.ts";
import { operator } from "./operator.ts";

/**
 * `lantoa administrator CODE NAME [USERNAME]`: the first account of a province (2 digits), of a commune
 * (5 digits) or of the nation (VN).
 * Everybody else is given theirs on the site.
 */
export async function administrator(args: readonly string[]): Promise<number> {
  const [code, name, username, ...more] = args;
  if (code === undefined || name === undefined || more.length > 0) {
    console.error('Cách dùng: lantoa administrator MÃ_TỈNH_HOẶC_XÃ_HOẶC_VN "HỌ TÊN" [TÊN_ĐĂNG_NHẬP]');
    return 2;
  }
  const { dependencies, close } = await openDependencies();
  try {
    const unit = await findPlaceByCode(dependencies.db, code, today(dependencies.clock));
    if (unit === null) {
      console.error(`Không có nơi nào mang mã “${code}”. Chạy npm start một lần để nạp danh mục.`);
      return 1;
    }
    const input = { id: dependencies.newId(), unitId: unit.id, role: "administrator", name, username };
    const outcome = await run(addPerson, { ...dependencies, actor: operator }, input);
    if (!outcome.ok) {
      console.error(Object.values(outcome.fields).join("\n"));
      return 1;
    }
    console.log(
      `Quản trị của ${unit.name}: ${outcome.value.username}\nMật khẩu: ${outcome.value.firstPassword}`,
    );
    return 0;
  } finally {
    await close();
  }
}
