import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { readDocument } from "#lib/official-documents/read-document.ts";
import { kindOfFile } from "#lib/official-documents/read-kind.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { bytesOf, faultOf, terminal, type Terminal } from "./document-file.ts";
import { summaryOf } from "./reading-summary.ts";

/** `lantoa read FILE [--json]`. Exit code 1 for a file that cannot be read, 2 for a wrong call. */
export async function read(args: readonly string[], { print, complain } = terminal): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith("--"));
  const options = args.filter((arg) => arg.startsWith("--"));
  const [file] = files;
  if (file === undefined || files.length > 1 || options.some((option) => option !== "--json")) {
    complain("Cách dùng: lantoa read TỆP [--json]");
    return 2;
  }
  try {
    const answer = await readingOf(bytesOf(file), complain);
    if ("refused" in answer) {
      complain(answer.refused);
      return 1;
    }
    for (const notice of answer.notices) complain(`Lưu ý: ${notice}`);
    print(options.includes("--json") ? JSON.stringify(answer.reading) : summaryOf(answer.reading));
    return 0;
  } catch (error) {
    complain(faultOf(error, file));
    return 1;
  }
}

type Answer =
  | { readonly reading: PlanReading; readonly notices: readonly string[] }
  | { readonly refused: string };

/** What holds its text openly is read at once; PDFs, scans and old Word files in a thread, with its limits. */
async function readingOf(bytes: Uint8Array, complain: Terminal["complain"]): Promise<Answer> {
  const kind = kindOfFile(bytes);
  if (kind === "package" || kind === "text" || kind === "other") {
    const document = readDocument(bytes);
    return { reading: readPlan(document), notices: document.notices };
  }
  const { readPlanFile } = await import("#domain/readings/read-plan-file.ts");
  const answer = await readPlanFile(bytes, {
    onProgress: ({ page, pages }) => complain(`Đang nhận dạng chữ: trang ${page}/${pages}…`),
  });
  if ("takesLong" in answer) throw new Error("Letters were to be recognised.");
  return answer;
}
