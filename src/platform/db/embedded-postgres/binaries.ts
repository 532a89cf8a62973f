import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import {
  chmod,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { ensureOwnFolder, requireOwnFolder } from "./private-folder.ts";

/** The programs of PostgreSQL, in a place where the server's account can read and run them. */
export interface Binaries {
  /** Of the npm package, such as "18.4.0-beta.17"; what precedes the first dot is PostgreSQL's major version. */
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** What npm installed: its version and its folder `native`, which the server's account may not be able to read. */
export interface BinaryPackage {
  readonly name: string;
  readonly version: string;
  readonly native: string;
}

/** @throws EmbeddedPostgresError no-binaries */
export async function findBinaryPackage(): Promise<BinaryPackage> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
    return { name, version, native: join(root, "native") };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "no-binaries",
      `Chưa có bản PostgreSQL đi kèm cho máy này (${name}). Chạy "npm install" mà không bỏ gói tùy chọn, ` +
        `hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL có sẵn.`,
      { cause },
    );
  }
}

/**
 * Copies the package to where the server's account can read it, once a version, and answers the copy. The
 * server never runs from node_modules: root may keep the clone where no one else can enter, and `npm ci` would
 * pull the files away from under a running server. Root's copies are shared by all its data folders in
 * /var/cache/lantoa; anyone else keeps theirs in the data folder.
 */
export async function provideBinaries(source: BinaryPackage, dataDirectory: string): Promise<Binaries> {
  const shelf = process.geteuid?.() === 0 ? "/var/cache/lantoa" : dataDirectory;
  const copy = join(shelf, `postgresql-${source.version}-${process.platform}-${process.arch}`);
  if (shelf !== dataDirectory) await ensureOwnFolder(shelf);
  if (!(await isWhole(copy, source.native))) await replaceCopy(source.native, copy);
  await requireOwnFolder(copy);
  const program = (name: string) => join(copy, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    version: source.version,
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
  };
}

/**
 * Runs initdb. It asks a shell which version the postgres beside it is, and its quotes do not hold a path with `"` or
 * `$` in it, such as a data folder may have: from there it runs as a copy in the temporary folder.
 */
export async function withInitdb<Result>(
  { initdb }: Binaries,
  run: (initdb: string) => Promise<Result>,
): Promise<Result> {
  if (process.platform === "win32" || !/["$`\\]/.test(initdb)) return run(initdb);
  const folder = await mkdtemp(join(tmpdir(), "lantoa-"));
  try {
    const copy = join(folder, "postgresql");
    await cp(dirname(dirname(initdb)), copy, { recursive: true, verbatimSymlinks: true });
    return await run(join(copy, "bin", "initdb"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A power cut may have left files short: every program and library must have the size it has in the package. */
async function isWhole(copy: string, native: string): Promise<boolean> {
  for (const folder of ["bin", "lib"]) {
    for (const entry of await readdir(join(native, folder), { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const [wanted, found] = await Promise.all([
        stat(join(native, folder, entry.name)),
        stat(join(copy, folder, entry.name)).catch(() => null),
      ]);
      if (found?.size !== wanted.size) return false;
    }
  }
  return true;
}

/** The copy appears whole or not at all; of two made at the same time the later one is thrown away. */
async function replaceCopy(native: string, copy: string): Promise<void> {
  const unfinished = `${copy}.unfinished-${randomBytes(6).toString("hex")}`;
  try {
    await copyReadable(native, unfinished);
    await linkLibraries(native, unfinished);
    await rename(unfinished, copy).catch(async () => {
      if (await isWhole(copy, native)) return;
      await rm(copy, { recursive: true, force: true });
      await rename(unfinished, copy);
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Modes are set, not kept: a clone made under umask 077 would be closed to the server's account. */
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyReadable(source, target);
    if (!entry.isFile()) continue;
    await copyFile(source, target, constants.COPYFILE_FICLONE);
    await chmod(target, 0o755);
  }
}

/**
 * npm packages cannot hold symbolic links; the package lists them, relative to its root, for an install script
 * that may not have been allowed to run.
 */
async function linkLibraries(native: string, copy: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(copy, relative("native", link.target));
    await symlink(relative(dirname(link.target), link.source), target);
  }
}
