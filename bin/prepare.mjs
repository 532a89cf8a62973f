// What a clean clone still lacks: the packages of the lock file, and the built pages. Runs on the Node that is
// there (20 or later); everything after it runs on the Node of the lock file.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = join(root, "node_modules", ".bin");
const windows = process.platform === "win32";

/** PATH with the packages' own commands first, so that `node` means the pinned one. */
export const env = { ...process.env, PATH: `${bin}${windows ? ";" : ":"}${process.env.PATH ?? ""}` };

/** Runs a command of the packages and answers its exit code. */
export function runBin(name, args, extra = {}) {
  const done = spawnSync(windows ? `${name}.cmd` : name, args, {
    cwd: root,
    env,
    stdio: "inherit",
    shell: windows,
    ...extra,
  });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

/** The same beside others: what it says is collected. */
export function runBinAside(name, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? `${name}.cmd` : name, args, { cwd: root, env, shell: windows });
    const said = [];
    child.stdout.on("data", (part) => said.push(part));
    child.stderr.on("data", (part) => said.push(part));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, said: Buffer.concat(said) }));
  });
}

const digestOf = (paths) => {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest("hex");
};

/** Installs the packages unless the very same lock file was installed before. */
export function install() {
  const stamp = join(root, "node_modules", ".lantoa-lock");
  const wanted = digestOf(["package.json", "package-lock.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Đang cài các gói cần thiết (lần đầu mất khoảng một phút)…");
  const done = spawnSync(windows ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: windows,
  });
  if (done.status !== 0) {
    console.error("Chưa cài được các gói. Kiểm tra kết nối mạng tới kho npm rồi chạy lại.");
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

const sources = () =>
  ["src/web", "src/domain", "src/lib", "public"]
    .flatMap((folder) => listFiles(folder))
    .concat("vite.config.ts", "react-router.config.ts", "package-lock.json")
    .sort();

function listFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
}

/** Builds the pages unless they were built from these very sources. */
export function build() {
  const stamp = join(root, "build", ".lantoa-sources");
  const wanted = digestOf(sources());
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const done = runBin("react-router", ["build", "--logLevel", "error"]);
  if (done !== 0) process.exit(done);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
