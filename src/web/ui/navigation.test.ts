import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DeskNavigation, PhoneNavigation } from "./navigation.tsx";

const render = (path: string, administrator = false, works = true) =>
  [DeskNavigation, PhoneNavigation].map((part) =>
    renderToStaticMarkup(createElement(part, { path, administrator, works })),
  );

it.each([
  ["/lam-viec", "/lam-viec"],
  ["/lam-viec/ke-hoach", "/lam-viec/ke-hoach"],
  ["/lam-viec/ke-hoach/doc", "/lam-viec/ke-hoach"],
  ["/lam-viec/lich", "/lam-viec/lich"],
])("on %s marks one place as current", (path, place) => {
  for (const html of render(path)) {
    expect([...html.matchAll(/href="([^"]+)" aria-current="page"/g)].map((match) => match[1])).toEqual([
      place,
    ]);
  }
});

it("shows the accounts to administrators only", () => {
  for (const html of render("/lam-viec")) expect(html).not.toContain("Tài khoản");
  for (const html of render("/lam-viec", true)) expect(html).toContain("Tài khoản");
});

it("shows the records of what was done to those who work for a unit", () => {
  for (const html of render("/lam-viec")) expect(html).toContain("Hoạt động");
  for (const html of render("/lam-viec", false, false)) expect(html).not.toContain("Hoạt động");
});
