// The browser for the browser tests: the system's Chromium, wherever it is; on Debian as root it is fetched. Its
// headless shell goes first: the same engine without a window, in which a page opens four times as fast.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  process.env.LANTOA_CHROMIUM,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

export const findBrowser = () => places.find((place) => place && existsSync(place)) ?? null;

/** The browser's path; fetched from Debian where that can be done without asking; null where none can be had. */
export function getBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("Đang cài Chromium cho các kiểm thử trình duyệt…");
  const quiet = {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: 600_000,
  };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  for (const name of ["chromium-headless-shell", "chromium"]) {
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], quiet);
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  return null;
}
