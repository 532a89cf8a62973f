import { chmod, lstat, mkdir, readFile, readlink, rm, stat, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { provideBinaries, type BinaryPackage } from "#platform/db/embedded-postgres/binaries.ts";
import { dataFolderForTest } from "#tests/support/data-folder.ts";

/** A package in small, with a version of its own, as npm leaves it where install scripts may not run. */
async function smallPackage(): Promise<{ source: BinaryPackage; dataDirectory: string }> {
  const dataDirectory = await dataFolderForTest();
  const native = join(dataDirectory, "native");
  await mkdir(join(native, "bin"), { recursive: true, mode: 0o700 });
  await mkdir(join(native, "lib"), { mode: 0o700 });
  await writeFile(join(native, "bin", "postgres"), "program", { mode: 0o600 });
  await writeFile(join(native, "lib", "libpq.so.5.18"), "library", { mode: 0o600 });
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  await writeFile(join(native, "pg-symlinks.json"), JSON.stringify(links));
  return { source: { name: "small", version: `0.${Date.now()}`, native }, dataDirectory };
}

async function provide({ source, dataDirectory }: Awaited<ReturnType<typeof smallPackage>>): Promise<string> {
  const { postgres } = await provideBinaries(source, dataDirectory);
  const copy = dirname(dirname(postgres));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  return copy;
}

test("the copy can be read and run by everyone, and has the links that npm cannot bring", async () => {
  const copy = await provide(await smallPackage());
  expect((await stat(join(copy, "bin", "postgres"))).mode & 0o777).toBe(0o755);
  expect((await stat(join(copy, "lib"))).mode & 0o777).toBe(0o755);
  expect(await readlink(join(copy, "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  expect(await readFile(join(copy, "lib", "libpq.so.5"), "utf8")).toBe("library");
});

test("a whole copy is used again; one with a short file is made anew", async () => {
  const small = await smallPackage();
  const copy = await provide(small);
  const made = (await lstat(copy)).ino;
  await provide(small);
  expect((await lstat(copy)).ino).toBe(made);

  await truncate(join(copy, "lib", "libpq.so.5.18"), 3);
  await provide(small);
  expect(await readFile(join(copy, "lib", "libpq.so.5.18"), "utf8")).toBe("library");
});

test("a copy into which others could have put something is not run", async () => {
  const small = await smallPackage();
  const copy = await provide(small);
  await chmod(copy, 0o777);
  await expect(provide(small)).rejects.toEqual(expect.objectContaining({ fault: "not-ours" }));
});
