import { strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeZip } from "./write-zip.ts";

test("what is packed is unpacked by another library, names and all", () => {
  const files = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/Phụ lục.xml": strToU8("<p>Nà Lúa</p>".repeat(5000)),
    empty: new Uint8Array(),
  };
  const zip = writeZip(files);
  expect(unzipSync(zip)).toEqual(files);
  expect(zip.length).toBeLessThan(2000);
});
