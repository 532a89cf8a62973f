import { chmod, lstat, mkdir } from "node:fs/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/**
 * A folder that nobody but us can have put anything into: made if missing, refused if it belongs to another
 * account or if others may write to it. A program or a secret found there can be trusted.
 */
export async function ensureOwnFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true });
  if (made !== undefined) await chmod(path, 0o755);
  await requireOwnFolder(path);
}

/** @throws EmbeddedPostgresError not-ours */
export async function requireOwnFolder(path: string): Promise<void> {
  if (process.geteuid === undefined) return; // Windows: inherited access lists decide.
  const found = await lstat(path);
  const ours = found.uid === process.geteuid() || process.geteuid() === 0;
  if (found.isDirectory() && ours && (found.mode & 0o022) === 0) return;
  throw new EmbeddedPostgresError(
    "not-ours",
    `Thư mục ${path} thuộc tài khoản khác hoặc người khác ghi được vào, nên Lan Tỏa không dùng. ` +
      `Chạy lại bằng đúng tài khoản đã tạo ra thư mục này, hoặc đặt LANTOA_DATA sang một thư mục khác.`,
  );
}
