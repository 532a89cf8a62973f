import { strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeZip } from "./write-zip.ts";

test("what is packed is unpacked by another library, names and all", () => {
  const files = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/Phụ lục.xml": strToU8("<p>Nà Lúa</p>".repeat(5000)),
    "word/media/a.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    empty: new Uint8Array(),
  };
  const zip = writeZip(files);
  expect(unzipSync(zip)).toEqual(files);
  expect(zip.length).toBeLessThan(2000);
  // A copy is a copy: changing it leaves the file as it was.
  const copy = zip.slice();
  copy[0] = 0;
  expect(zip[0]).toBe(0x50);
});
