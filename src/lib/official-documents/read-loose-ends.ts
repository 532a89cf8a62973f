/** Errors of pdf.js's own, by the names it gives them. */
const ofPdf =
  /^(?:XRefEntry|XRefParse|MissingData|ParserEOF|InvalidPDF|UnknownError|Password|Abort|Response)Exception$|^FormatError$/;

/**
 * Of a damaged PDF pdf.js may reject promises that it handed to nobody, after the file was long refused: Node would end
 * the process for it, or the thread in which the next file is being read. For programs that read documents, once at
 * their start; what else nobody held ends them as before.
 */
export function holdLooseEnds(): void {
  process.on("unhandledRejection", (reason) => {
    if (!isLooseEnd(reason)) throw reason;
  });
}

/** pdf.js's errors are older than the language's class of errors: their name is all there is to go by. */
export function isLooseEnd(reason: unknown): boolean {
  return typeof reason === "object" && reason !== null && "name" in reason && ofPdf.test(String(reason.name));
}
