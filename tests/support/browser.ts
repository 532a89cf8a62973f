import { findBrowser } from "../../bin/browser.mjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { expect, inject, test as plain } from "vitest";
import type { DemoUsername } from "../../src/demo/demo-world.ts";

const failures = join(import.meta.dirname, "..", "..", "build", "failed-pages");

/** The two screens that every page is looked at on. */
export const phone = { width: 360, height: 740 };
export const desk = { width: 1366, height: 768 };

export interface Visit {
  readonly size?: typeof desk;
  /** Whether the browser runs scripts; yes unless said otherwise. */
  readonly script?: boolean;
}

/** Opens an empty page for one of the demo's people, signed in, or for a stranger (null). */
export type Open = (person: DemoUsername | null, visit?: Visit) => Promise<Page>;

/**
 * A test with browsers in it: one browser a file, and behind every page that `open` answers a context of its own,
 * closed with the test. Whatever a page complained of meanwhile fails the test.
 */
export const test = plain
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }) => {
    const browser = await launch();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("open", async ({ browser, task }, { onCleanup }): Promise<Open> => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    onCleanup(async () => {
      if (task.result?.state === "fail") await keepPictures(contexts, task.name);
      for (const context of contexts) await context.close();
      expect(complaints, "what the pages complained of").toEqual([]);
    });
    return async (person, visit) => {
      const context = await newContext(
        browser,
        visit,
        person === null ? undefined : await sessionOf(browser, person),
      );
      contexts.push(context);
      listen(context, complaints);
      return context.newPage();
    };
  });

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });

/** Signs in through the form that everybody uses; afterwards the page shows what was asked for before. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  if (!new URL(page.url(), inject("site").origin).pathname.startsWith("/dang-nhap"))
    await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

export function passwordOf(person: DemoUsername): string {
  const password = inject("site").passwords[person];
  if (password === undefined) throw new Error(`the terminal showed no password of ${person}`);
  return password;
}

/** A page of the office for what a file of tests has to look up beforehand. Its context is the caller's to close. */
export async function openOffice(browser: Browser, person: DemoUsername): Promise<Page> {
  return (await newContext(browser, {}, await sessionOf(browser, person))).newPage();
}

/** How the site answers a person who asks for an address, without a page to show it on. */
export async function statusFor(browser: Browser, person: DemoUsername, address: string): Promise<number> {
  const context = await newContext(browser, {}, await sessionOf(browser, person));
  const answer = await context.request.get(address);
  await context.close();
  return answer.status();
}

/** Once a person and run, because tries at the door are counted; the test files follow one another. */
async function sessionOf(browser: Browser, person: DemoUsername): Promise<string> {
  const kept = join(inject("site").sessions, `${person}.json`);
  if (existsSync(kept)) return kept;
  const context = await newContext(browser);
  const page = await context.newPage();
  await signIn(page, person, passwordOf(person));
  await page.getByRole("heading", { level: 1, name: "Việc cần làm" }).waitFor();
  await context.storageState({ path: kept });
  await context.close();
  return kept;
}

async function newContext(
  browser: Browser,
  visit: Visit = {},
  storageState?: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: inject("site").origin,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: visit.size ?? desk,
    javaScriptEnabled: visit.script ?? true,
    storageState,
  });
  context.setDefaultTimeout(20_000);
  // "Leave this page?" is answered with yes, as by a person who goes on elsewhere.
  context.on("dialog", (dialog) => void dialog.accept());
  return context;
}

/** What was seen last, for whoever looks into a failed test. */
async function keepPictures(contexts: readonly BrowserContext[], test: string): Promise<void> {
  const name = test.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    await page
      .screenshot({ path: join(failures, `${name}-${index + 1}.png`), fullPage: true })
      .catch(() => {});
  }
}

/** Errors in scripts, refusals of the security policy, and parts of a page that are missing. */
function listen(context: BrowserContext, complaints: string[]): void {
  context.on("weberror", (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on("console", (message) => {
    // A page that answers 422 or 404 is no complaint; a missing part of a page is told of below.
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("response", (response) => {
    if (response.status() < 400 || response.request().isNavigationRequest()) return;
    complaints.push(`${response.url()} answered ${response.status()}`);
  });
}

/** Presses a button (or any door that sends a form) and waits for the page that answers; its status, 303 where it led on. */
export async function send(page: Page, button: string | Locator): Promise<number> {
  const door = typeof button === "string" ? page.getByRole("button", { name: button, exact: true }) : button;
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => response.request().isNavigationRequest() && response.request().method() === "POST",
    ),
    page.waitForEvent("domcontentloaded"),
    door.click(),
  ]);
  return answer.status();
}

/** What the summary at the head of a refused form says, a line a place to look at again. */
export const refusals = (page: Page): Promise<string[]> =>
  page.locator(".error-summary li").allTextContents();
