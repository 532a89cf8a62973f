import { FileChild } from "docx";

/**
 * XML that is written without `docx`: its objects cost a large table seconds and hundreds of megabytes. A stand-in
 * goes to `docx` in its place and is changed for the XML once the document is written.
 */
export interface HeldXml {
  /** The stand-in for XML that stands where a paragraph may. */
  hold(xml: string): FileChild;
  /** The document's XML with everything held in its place. Throws where a stand-in is missing. */
  putBack(document: string): string;
}

/** An element that Word does not have: whatever people type is escaped and never taken for one. */
class StandIn extends FileChild {
  constructor(place: number) {
    super("held");
    this.root.push(String(place));
  }
}

export function holdXml(): HeldXml {
  const held: string[] = [];
  return {
    hold(xml) {
      held.push(xml);
      return new StandIn(held.length - 1);
    },
    putBack(document) {
      const [first = "", ...rest] = document.split(/<held>(\d+)<\/held>/);
      if (rest.length !== 2 * held.length) throw new Error("A part of the document got lost");
      const pieces = [first];
      for (let at = 0; at < rest.length; at += 2)
        pieces.push(held[Number(rest[at])] ?? "", rest[at + 1] ?? "");
      return pieces.join("");
    },
  };
}
