import { readFileSync, statSync } from "node:fs";
import { largestDocument } from "#lib/official-documents/read-document.ts";
import { UnreadableDocument } from "#lib/official-documents/read-refusal.ts";

/** Where a command says what it has to say. */
export interface Terminal {
  print: (text: string) => void;
  complain: (text: string) => void;
}

export const terminal: Terminal = {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => console.error(text),
};

/** The size is asked first, so that a file too large is refused unread. */
export function bytesOf(file: string): Uint8Array {
  if (statSync(file).size > largestDocument) throw new UnreadableDocument("too-large");
  return readFileSync(file);
}

const reasons: Record<string, string> = {
  ENOENT: "không có tệp này",
  EACCES: "không có quyền đọc",
  EISDIR: "đây là một thư mục",
};

/** What to say of a file that could not be opened or read. Anything else is a bug and thrown on. */
export function faultOf(error: unknown, file: string): string {
  if (error instanceof UnreadableDocument) return error.message;
  if (isFileError(error)) return `Không mở được tệp “${file}”: ${reasons[error.code] ?? error.code}.`;
  throw error;
}

function isFileError(error: unknown): error is { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}
