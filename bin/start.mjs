// `npm start`: from a clean clone to the running site. What is there already is not done again.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build, env, install, root } from "./prepare.mjs";

install();
build();
const site = spawn("node", [join(root, "src", "main.ts")], {
  cwd: root,
  env,
  stdio: "inherit",
  shell: false,
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => site.kill(signal));
site.on("error", (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
site.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 0);
});
