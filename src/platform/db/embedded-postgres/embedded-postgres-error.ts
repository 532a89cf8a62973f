/**
 * Why the embedded PostgreSQL cannot serve. The message is Vietnamese and tells the person at the keyboard
 * what to do; `cannot-start` carries the server's own last words as well.
 */
export type EmbeddedPostgresFault =
  | "no-binaries"
  | "other-version"
  | "not-ours"
  | "wrong-secret"
  | "cannot-start"
  | "cannot-stop";

export class EmbeddedPostgresError extends Error {
  readonly fault: EmbeddedPostgresFault;

  constructor(fault: EmbeddedPostgresFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddedPostgresError";
    this.fault = fault;
  }
}

/** A program of PostgreSQL failed: what to do, and its own last words. */
export function cannotStart(folder: string, said: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "cannot-start",
    `Không khởi động được cơ sở dữ liệu đi kèm. Xem chi tiết dưới đây và trong ${folder}/log; ` +
      `nếu không tự xử lý được, đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL khác.\n${said.trim()}`,
    { cause },
  );
}
