import { expect, it } from "vitest";
import { linkLines, parseLinkLines } from "./link-lines.ts";

it.each([
  ["125/2021/NĐ-CP từ 01/01/2022", "125/2021/NĐ-CP", "2022-01-01"],
  ["  125/2021/NĐ-CP   từ ngày 1/1/2022 ", "125/2021/NĐ-CP", "2022-01-01"],
  ["125/2021/NĐ-CP (từ 01/01/2022)", "125/2021/NĐ-CP", "2022-01-01"],
  ["125/2021/NĐ-CP, Từ 2022-01-01", "125/2021/NĐ-CP", "2022-01-01"],
  ["125/2021/NĐ-CP", "125/2021/NĐ-CP", null],
  ["Luật Đất đai năm 2024", "Luật Đất đai năm 2024", null],
])("%s", (line, number, from) => expect(parseLinkLines(line)).toEqual({ links: [{ number, from }] }));

it("takes many lines, and empty ones as nothing", () => {
  expect(parseLinkLines("\r\n1/2020/NĐ-CP\r\n\r\n2/2021/NĐ-CP từ 05/4/2021")).toEqual({
    links: [
      { number: "1/2020/NĐ-CP", from: null },
      { number: "2/2021/NĐ-CP", from: "2021-04-05" },
    ],
  });
  expect(parseLinkLines(" \n")).toEqual({ links: [] });
});
it("names the line whose day does not exist", () => {
  expect(parseLinkLines("1/2020/NĐ-CP\n2/2021/NĐ-CP từ 31/02/2021")).toEqual({
    refused: "2/2021/NĐ-CP từ 31/02/2021",
  });
});
it("writes what it reads", () => {
  const lines = "1/2020/NĐ-CP\n2/2021/NĐ-CP từ 05/4/2021";
  const read = parseLinkLines(lines);
  expect("links" in read && linkLines(read.links)).toBe(lines);
});
