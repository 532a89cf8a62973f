import { standingNames, standings } from "#domain/progress/standing.ts";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { StandingMark } from "./standing.tsx";

const shape = (html: string) => /<svg.*<\/svg>/.exec(html)?.[0];

it("gives each standing a shape of its own", () => {
  const shapes = standings.map((value) =>
    shape(renderToStaticMarkup(createElement(StandingMark, { value }))),
  );
  expect(new Set(shapes).size).toBe(standings.length);
});

it.each(standings)("is heard as its word, however %s is shown", (value) => {
  for (const props of [{ value }, { value, compact: true }, { value, label: "2/4" }]) {
    expect(renderToStaticMarkup(createElement(StandingMark, props))).toContain(standingNames[value]);
  }
});
