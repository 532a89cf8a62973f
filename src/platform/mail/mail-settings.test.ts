import { describe, expect, test } from "vitest";
import { readMailSettings } from "./mail-settings.ts";

const from = "Lan Tỏa <lantoa@xa.example>";
const read = (url: string) => readMailSettings({ SMTP_URL: url, MAIL_FROM: from });

describe("SMTP_URL", () => {
  test("not said: no mail", () => {
    expect(readMailSettings({})).toBeNull();
    expect(readMailSettings({ SMTP_URL: " ", MAIL_FROM: from })).toBeNull();
  });
  test("with a password that holds signs, over TLS from the first byte", () => {
    expect(read("smtps://gui%40xa:m%3At%2Fk@mail.example")).toEqual({
      host: "mail.example",
      port: 465,
      secure: true,
      requireTls: false,
      login: { user: "gui@xa", pass: "m:t/k" },
      from,
    });
  });
  test("a password goes over no open line, but to this machine", () => {
    expect(read("smtp://a:b@mail.example")).toMatchObject({ port: 587, secure: false, requireTls: true });
    expect(read("smtp://a:b@127.0.0.1:2525")).toMatchObject({ port: 2525, requireTls: false });
    expect(read("smtp://relay.example:25")).toMatchObject({ requireTls: false, login: null });
  });
  test("what makes no sense is named, and its password is not said", () => {
    for (const url of ["mail.example:587", "http://a:bi-mat@x", "smtp://"]) {
      expect(() => read(url)).toThrow(/^SMTP_URL/);
      expect(() => read(url)).not.toThrow("bi-mat");
    }
    expect(() => readMailSettings({ SMTP_URL: "smtp://x" })).toThrow("MAIL_FROM");
    expect(() => readMailSettings({ SMTP_URL: "smtp://x", MAIL_FROM: "a@b\r\nBcc: c@d" })).toThrow(
      "MAIL_FROM",
    );
  });
});
