import { readFileSync, statSync } from "node:fs";
import { largestDocument, readDocument } from "#lib/official-documents/read-document.ts";
import { UnreadableDocument } from "#lib/official-documents/read-refusal.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { summaryOf } from "./reading-summary.ts";

/** Where a command says what it has to say. */
interface Terminal {
  print: (text: string) => void;
  complain: (text: string) => void;
}

const terminal: Terminal = {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => console.error(text),
};

/** `lantoa read FILE [--json]`. Exit code 1 for a file that cannot be read, 2 for a wrong call. */
export function read(args: readonly string[], { print, complain } = terminal): number {
  const files = args.filter((arg) => !arg.startsWith("--"));
  const options = args.filter((arg) => arg.startsWith("--"));
  const [file] = files;
  if (file === undefined || files.length > 1 || options.some((option) => option !== "--json")) {
    complain("Cách dùng: lantoa read TỆP [--json]");
    return 2;
  }
  try {
    const reading = readPlan(readDocument(bytesOf(file)));
    print(options.includes("--json") ? JSON.stringify(reading) : summaryOf(reading));
    return 0;
  } catch (error) {
    if (error instanceof UnreadableDocument) complain(error.message);
    else if (isFileError(error))
      complain(`Không mở được tệp “${file}”: ${reasons[error.code] ?? error.code}.`);
    else throw error;
    return 1;
  }
}

const reasons: Record<string, string> = {
  ENOENT: "không có tệp này",
  EACCES: "không có quyền đọc",
  EISDIR: "đây là một thư mục",
};

/** The size is asked first, so that a file too large is refused unread. */
function bytesOf(file: string): Uint8Array {
  if (statSync(file).size > largestDocument) throw new UnreadableDocument("too-large");
  return readFileSync(file);
}

function isFileError(error: unknown): error is { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}
