import { createHmac, randomBytes } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** The three roles of an embedded cluster: PostgreSQL's own superuser, the one that migrates, the one that serves. */
export const superuserRole = "postgres";
export const ownerRole = "lantoa_owner";
export const appRole = "lantoa_app";

/** Writes a new random secret that only we may read, and onto the disk: without it the cluster is locked for good. */
export async function writeSecret(file: string): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const handle = await open(file, "wx", 0o600);
  await handle.writeFile(`${secret}\n`);
  await handle.sync();
  await handle.close();
  return secret;
}

/** @throws EmbeddedPostgresError not-ours, where the file is gone or closed to us */
export async function readSecret(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "not-ours",
      `Không đọc được khóa của cơ sở dữ liệu (${file}). Chạy lại bằng đúng tài khoản đã tạo ra thư mục dữ liệu; ` +
        `nếu tệp đã mất, phục hồi thư mục dữ liệu từ bản sao lưu.`,
      { cause },
    );
  }
}

/** One secret, a password a role: what one role knows does not open another. */
export function passwordOf(role: string, secret: string): string {
  return createHmac("sha256", secret).update(role).digest("base64url");
}
