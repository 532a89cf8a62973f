import { defineConfig } from "vitest/config";

/** One site for all files of a project, one after the other: what one leaves behind, the next one meets. */
const withSite = {
  globalSetup: ["tests/support/site-setup.ts"],
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // As long as a page may take for anything else.
  expect: { poll: { timeout: 20_000 } },
};

/** Three tiers (docs/tour.md): unit knows no I/O, db runs on a real PostgreSQL, browser drives the built server. */
export default defineConfig({
  test: {
    // Of two cores one would be left to itself, while the database works as much as the tests do.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          // Files share a process: nothing here keeps what a test could leave behind, and loading the modules for
          // each of three hundred files took longer than the tests.
          isolate: false,
          include: ["src/**/*.test.ts", "tests/*.test.ts"],
          exclude: ["src/**/*.db.test.ts"],
          setupFiles: ["tests/support/steady-setup.ts"],
        },
      },
      {
        test: {
          name: "db",
          include: ["src/**/*.db.test.ts", "tests/db/*.db.test.ts"],
          globalSetup: ["tests/support/database-setup.ts"],
          setupFiles: ["tests/support/steady-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { ...withSite, name: "browser", include: ["tests/browser/*.test.ts"] } },
      // Every page of the office in every role, on a site of its own: bin/test.mjs runs it beside the other.
      { test: { ...withSite, name: "pages", include: ["tests/browser/pages/*.test.ts"] } },
    ],
  },
});
