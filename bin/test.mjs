// `npm test`: every check there is, in the order that fails soonest. `npm test -- --no-browser` leaves the
// browser out knowingly.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getBrowser } from "./browser.mjs";
import { build, env, install, root, runBin } from "./prepare.mjs";

const withBrowser = !process.argv.includes("--no-browser");
install();

const results = [];
function vitest(project) {
  const file = join(root, "build", `tests-${project}.json`);
  results.push(file);
  return runBin("vitest", [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
}

/** One closing line over the three tiers, for people and for machines. */
function count() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    sum.passed += numPassedTests;
    sum.failed += numFailedTests;
    sum.skipped += numPendingTests + numTodoTests;
  }
  return `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`;
}

const steps = [
  ["Định dạng", () => runBin("oxfmt", ["--check", "."])],
  // The linter reads types too, so those of the routes are there before it.
  ["Quy tắc viết mã", () => runBin("react-router", ["typegen"]) || runBin("oxlint", ["--type-aware", "."])],
  ["Kiểu", () => runBin("tsc", [])],
  ["Dựng trang", () => (build(), 0)],
  ["Kiểm thử đơn vị và nếp nhà", () => vitest("unit")],
  ["Kiểm thử cơ sở dữ liệu", () => vitest("db")],
];

let noBrowser = false;
if (withBrowser) {
  steps.push([
    "Kiểm thử trình duyệt",
    () => {
      const path = getBrowser();
      if (path === null) {
        noBrowser = true;
        return 0;
      }
      env.LANTOA_CHROMIUM = path;
      return vitest("browser");
    },
  ]);
}

for (const [name, step] of steps) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const code = step();
  if (code !== 0) {
    console.error(`── ${name}: chưa đạt`);
    process.exitCode = code;
    break;
  }
  console.log(`── ${name}: đạt (${((Date.now() - began) / 1000).toFixed(1)} giây)`);
}
if (results.length > 0) console.log(`\n${count()}`);
if (noBrowser && !process.exitCode) {
  console.error(
    "Chưa chạy được kiểm thử trình duyệt: cài Chromium (Debian/Ubuntu: apt-get install chromium) rồi chạy lại.",
  );
  process.exitCode = 1;
}
