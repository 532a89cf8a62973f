import { run } from "#domain/command.ts";
import { findPersonByUsername } from "#domain/people/people.queries.ts";
import { resetPassword } from "#domain/people/reset-password.ts";
import { openDependencies } from "./open-dependencies.ts";
import { operator } from "./operator.ts";

/** `lantoa password NAME`: a new password for somebody who has lost theirs, shown once. */
export async function password(args: readonly string[]): Promise<number> {
  const [username, ...more] = args;
  if (username === undefined || more.length > 0) {
    console.error("Cách dùng: lantoa password TÊN_ĐĂNG_NHẬP");
    return 2;
  }
  const { dependencies, close } = await openDependencies();
  try {
    const personId = await findPersonByUsername(dependencies.db, username.toLowerCase());
    if (personId === null) {
      console.error(`Không có tên đăng nhập “${username}”.`);
      return 1;
    }
    const outcome = await run(resetPassword, { ...dependencies, actor: operator }, { personId });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.fields));
    console.log(`Mật khẩu mới của ${username}: ${outcome.value.firstPassword}`);
    return 0;
  } finally {
    await close();
  }
}
