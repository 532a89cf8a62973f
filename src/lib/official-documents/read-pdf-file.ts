import type { getDocumentProxy } from "unpdf";
import { UnreadableDocument } from "./read-refusal.ts";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
export type Page = Awaited<ReturnType<Document["getPage"]>>;

export interface OpenPdf {
  readonly pages: number;
  /** Counted from 1. */
  readonly page: (number: number) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** A plan with its annexes has some tens of pages. */
const mostPages = 200;

/** Opens a PDF without running or fetching anything that is in it. Throws UnreadableDocument. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocumentProxy } = await import("unpdf");
  let pdf: Document;
  try {
    // A copy, because pdf.js takes the memory over; silent, because what it finds wrong is not for the person.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      maxImageSize: 60_000_000,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new UnreadableDocument(isLocked ? "encrypted" : "damaged", error);
  }
  if (pdf.numPages > mostPages) {
    await pdf.loadingTask.destroy();
    throw new UnreadableDocument("too-many-pages");
  }
  return {
    pages: pdf.numPages,
    page: (number) => pdf.getPage(number),
    close: () => pdf.loadingTask.destroy(),
  };
}
