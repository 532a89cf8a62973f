import { describe, expect, it } from "vitest";
import { attachment, disposition } from "./attachment.ts";

describe("a download", () => {
  it("carries its whole name, and a plain one for old browsers", () => {
    expect(disposition("Kế hoạch (27) đã ký.docx")).toBe(
      `attachment; filename="Ke hoach (27) da ky.docx"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%2827%29%20%C4%91%C3%A3%20k%C3%BD.docx`,
    );
  });

  it("cannot break out of its header", () => {
    expect(disposition('a"; x="b\\%0A.pdf')).toMatch(
      /^attachment; filename="a_; x=_b__0A\.pdf"; filename\*=UTF-8''[\w%.-]+$/,
    );
  });

  it("is never shown in the site's own origin, nor guessed at", async () => {
    const file = {
      id: "f",
      unitId: "u",
      name: "trang.html",
      mediaType: "text/plain",
      bytes: 2,
      sha256: "",
      uploadedBy: "p",
      uploadedAt: new Date(0),
    };
    const response = attachment({ file, content: new Uint8Array([104, 105]) });
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment/);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(await response.text()).toBe("hi");
  });
});
