#!/usr/bin/env node
// The command line needs Node 24 (TypeScript without a build). An older Node hands over to the one in node_modules.
// What was compiled once is kept beside the packages, which halves the time to start.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/cli/lantoa.ts", import.meta.url));
const cache = fileURLToPath(new URL("../node_modules/.cache/lantoa", import.meta.url));

if (Number(process.versions.node.split(".")[0]) >= 24) {
  module.enableCompileCache(cache);
  await import(main);
} else {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const own = fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
  if (!existsSync(own)) {
    console.error("Chưa cài đặt đủ: vui lòng chạy “npm ci” trong thư mục của Lan Tỏa rồi thử lại.");
    process.exit(1);
  }
  const { status, signal, error } = spawnSync(own, [main, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { NODE_COMPILE_CACHE: cache, ...process.env },
  });
  if (error) throw error;
  if (signal) process.kill(process.pid, signal);
  process.exit(status ?? 1);
}
