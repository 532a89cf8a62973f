import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";

describe("what the environment says", () => {
  test("nothing said: this machine only, port 3000, data beside the program", () => {
    expect(readConfig({}, "/lantoa")).toEqual({
      host: "127.0.0.1",
      port: 3000,
      origin: "http://127.0.0.1:3000",
      proxies: 0,
      dataFolder: "/lantoa/data",
      demo: true,
      now: null,
      mail: null,
    });
  });
  test("port, folder and address", () => {
    const config = readConfig(
      { PORT: "8080", HOST: "::", LANTOA_DATA: "/srv/lantoa", ORIGIN: "https://lantoa.example" },
      "/x",
    );
    expect(config).toMatchObject({
      port: 8080,
      host: "::",
      dataFolder: "/srv/lantoa",
      origin: "https://lantoa.example",
    });
  });
  test("an address of version 6 is written in brackets", () => {
    expect(readConfig({ HOST: "::1" }, "/x").origin).toBe("http://[::1]:3000");
  });
  test("what makes no sense is named", () => {
    expect(() => readConfig({ PORT: "cổng" }, "/x")).toThrow("PORT=cổng");
    expect(() => readConfig({ PORT: "70000" }, "/x")).toThrow("PORT=70000");
    expect(() => readConfig({ LANTOA_PROXIES: "nginx" }, "/x")).toThrow("LANTOA_PROXIES=nginx");
    expect(() => readConfig({ LANTOA_NOW: "hôm qua" }, "/x")).toThrow("LANTOA_NOW=hôm qua");
  });
});
