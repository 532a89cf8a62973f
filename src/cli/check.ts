import { checkDocument } from "#lib/official-documents/check-document.ts";
import { countFindings, summaryOfFindings } from "#lib/official-documents/check-summary.ts";
import { bytesOf, faultOf, terminal } from "./document-file.ts";

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
    complain(faultOf(error, file));
    return 1;
  }
}
