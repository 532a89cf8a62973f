import * as fc from "fast-check";
import { afterEach, beforeEach, expect, vi } from "vitest";

// The same cases at every run; a failure prints its own seed and path to be run again.
fc.configureGlobal({ seed: 1790 });

// An error that nobody expected fails the test that caused it.
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  const said = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  expect(said, "unexpected console.error").toEqual([]);
});
