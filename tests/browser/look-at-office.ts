import { describe, expect } from "vitest";
import type { DemoUsername } from "../../src/demo/demo-world.ts";
import { type Open, statusFor, test as plain } from "../support/browser.ts";
import { findAddresses } from "./found-addresses.ts";
import { look } from "./look.ts";
import { byRole, officePages, type RoleSeen } from "./site-pages.ts";

/** A test that knows where to find what has no fixed address. */
export const test = plain.extend("found", { scope: "file" }, ({ browser }, { onCleanup }) =>
  findAddresses(browser, onCleanup),
);

export async function openAt(open: Open, person: DemoUsername | null, address: string) {
  const page = await open(person);
  const status = (await page.goto(address))?.status();
  return { page, status };
}

/** Every page of the office, as each of these roles sees it, or is refused it. */
export function lookAtOffice(roles: readonly RoleSeen[]): void {
  describe.for(Object.entries(officePages))("%s", ([, { address, by }]) => {
    test.for(roles)("for %s", async (role, { browser, open, found }) => {
      const at = typeof address === "string" ? address : address(found);
      // What is refused looks the same everywhere, and is looked at once, in pages.test.ts.
      if (!by.includes(role)) return expect(await statusFor(browser, byRole[role], at)).toBeOneOf([403, 404]);
      const { page, status } = await openAt(open, byRole[role], at);
      expect(status).toBe(200);
      await look(page);
    });
  });
}
