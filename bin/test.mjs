// `npm test`: every check there is, in the order that fails soonest. `npm test -- --no-browser` leaves the
// browser out knowingly.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { getBrowser } from "./browser.mjs";
import { build, env, install, root, runBin, runBinAside } from "./prepare.mjs";

const withBrowser = !process.argv.includes("--no-browser");
install();

const results = [];
function vitestArguments(project) {
  const file = join(root, "build", `tests-${project}.json`);
  results.push(file);
  return ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
}
const vitest = (project) => runBin("vitest", vitestArguments(project));

/** Side by side, since one browser leaves half of two cores idle; told one after the other. */
async function vitestTogether(projects) {
  const runs = projects.map((project) => runBinAside("vitest", vitestArguments(project)));
  let failed = 0;
  for (const run of runs) {
    const { code, said } = await run;
    process.stdout.write(said);
    failed ||= code;
  }
  return failed;
}

/** One closing line over the three tiers, for people and for machines; before it what failed, since a long run's
 *  beginning is soon scrolled away. */
function closing() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  for (const file of results) {
    const report = JSON.parse(readFileSync(file, "utf8"));
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests;
    sum.skipped += report.numPendingTests + report.numTodoTests;
    for (const { name, status, message, assertionResults } of report.testResults) {
      const failed = assertionResults.filter((test) => test.status === "failed");
      // A file that could not be read, or whose preparation failed, has a message and no test that failed.
      if (status === "failed" && failed.length === 0) failures.push({ name, title: "", why: [message] });
      for (const test of failed) failures.push({ name, title: test.fullName, why: test.failureMessages });
    }
  }
  return [
    ...failures.map(
      ({ name, title, why }) =>
        `✗ ${relative(root, name)} › ${title}\n${why.join("\n").split("\n").slice(0, 12).join("\n")}\n`,
    ),
    `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`,
  ].join("\n");
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
      return vitestTogether(["browser", "pages"]);
    },
  ]);
}

for (const [name, step] of steps) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const code = await step();
  if (code !== 0) {
    console.error(`── ${name}: chưa đạt`);
    process.exitCode = code;
    break;
  }
  console.log(`── ${name}: đạt (${((Date.now() - began) / 1000).toFixed(1)} giây)`);
}
if (results.length > 0) console.log(`\n${closing()}`);
if (noBrowser && !process.exitCode) {
  console.error(
    "Chưa chạy được kiểm thử trình duyệt: cài Chromium (Debian/Ubuntu: apt-get install chromium) rồi chạy lại.",
  );
  process.exitCode = 1;
}
