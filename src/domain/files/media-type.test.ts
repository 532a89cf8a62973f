import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { mediaTypeOf } from "./media-type.ts";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? Array.from(part, (sign) => sign.charCodeAt(0)) : part,
    ),
  );
const zipOf = (name: string) => zipSync({ "[Content_Types].xml": bytes("<Types/>"), [name]: bytes("<a/>") });

describe("what a file is, by its first bytes", () => {
  it.each([
    ["image/jpeg", bytes([0xff, 0xd8, 0xff, 0xe0], "JFIF")],
    ["image/png", bytes([0x89], "PNG\r\n", [0x1a, 0x0a])],
    ["image/webp", bytes("RIFF", [1, 2, 3, 4], "WEBP")],
    ["image/heic", bytes([0, 0, 0, 24], "ftypheic")],
    ["application/pdf", bytes("%PDF-1.7")],
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", zipOf("word/document.xml")],
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zipOf("xl/workbook.xml")],
    ["audio/mpeg", bytes("ID3", [4, 0])],
    ["audio/mpeg", bytes([0xff, 0xfb, 0x90, 0x64])],
    ["video/mp4", bytes([0, 0, 0, 24], "ftypisom")],
    ["text/plain", new TextEncoder().encode("Tin truyền thanh xã\nNgày 20/10")],
  ])("%s", (type, content) => expect(mediaTypeOf(content)).toBe(type));

  it.each([
    ["nothing at all", bytes()],
    ["a page of script", bytes("<script>alert(1)</script>")],
    ["a drawing that can carry script", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["a program", bytes([0x7f], "ELF", [0, 0])],
    ["an archive of something else", zipOf("readme.md")],
    ["UTF-16 text, whose mark resembles an audio frame", bytes([0xff, 0xfe, 0x41, 0x00])],
    ["an unknown film brand", bytes([0, 0, 0, 24], "ftypzzzz")],
  ])("refuses %s", (_, content) => expect(mediaTypeOf(content)).toBeNull());
});
