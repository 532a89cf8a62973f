import { readFileSync, statSync } from "node:fs";
import { checkDocument } from "#lib/official-documents/check-document.ts";
import { countFindings, summaryOfFindings } from "#lib/official-documents/check-summary.ts";
import { largestDocument } from "#lib/official-documents/read-document.ts";
import { UnreadableDocument } from "#lib/official-documents/read-refusal.ts";

/** Where a command says what it has to say. */
interface Terminal {
  print: (text: string) => void;
  complain: (text: string) => void;
}

const terminal: Terminal = {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => console.error(text),
};

/**
 * `lantoa check FILE.docx [--json]`: where a document departs from Nghị định 30/2020/NĐ-CP. Exit code 0 where there is
 * no error (there may be warnings), 1 where there is one or the file cannot be read, 2 for a wrong call.
 */
export function check(args: readonly string[], { print, complain } = terminal): number {
  const options = args.filter((arg) => arg.startsWith("--"));
  const [file, ...others] = args.filter((arg) => !arg.startsWith("--"));
  if (file === undefined || others.length > 0 || options.some((option) => option !== "--json")) {
    complain("Cách dùng: lantoa check TỆP.docx [--json]");
    return 2;
  }
  try {
    const findings = checkDocument(bytesOf(file));
    const counts = countFindings(findings);
    print(
      options.includes("--json") ? JSON.stringify({ file, findings, counts }) : summaryOfFindings(findings),
    );
    return counts.error > 0 ? 1 : 0;
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
