#!/usr/bin/env node
// The command line needs Node 24 (TypeScript without a build). An older Node hands over to the one in node_modules.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/cli/lantoa.ts", import.meta.url));

if (Number(process.versions.node.split(".")[0]) >= 24) {
  await import(main);
} else {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const own = fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
  if (!existsSync(own)) {
    console.error("Chưa cài đặt đủ: vui lòng chạy “npm ci” trong thư mục của Lan Tỏa rồi thử lại.");
    process.exit(1);
  }
  const { status, signal, error } = spawnSync(own, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  if (error) throw error;
  if (signal) process.kill(process.pid, signal);
  process.exit(status ?? 1);
}
