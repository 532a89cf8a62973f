import type { TestProject } from "vitest/node";
import { type Site, startSite } from "./site.ts";

declare module "vitest" {
  export interface ProvidedContext {
    site: Pick<Site, "origin" | "passwords" | "sessions">;
  }
}

/** The morning of 12 November 2026 in Việt Nam: eight days before the yearly report, three before the Action Month. */
const instant = "2026-11-12T02:00:00Z";

/** One site for all browser tests; each signs in with its own pages. A fault in its log fails the run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { origin, passwords, sessions, stop } = await startSite(instant);
  project.provide("site", { origin, passwords, sessions });
  return async () => {
    const faults = await stop();
    if (faults.length > 0) throw new Error(`The site logged faults:\n${faults.join("\n")}`);
  };
}
