import { join, resolve } from "node:path";
import { readMailSettings, type MailSettings } from "./mail/mail-settings.ts";

/** What the environment may say; everything has a default that works, so there is no .env. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The address people type; decides whether cookies are secure. */
  readonly origin: string;
  /** Proxies of our own in front, which tell whose request they pass on. */
  readonly proxies: number;
  /** Where the embedded database, the uploaded files and the secrets live. */
  readonly dataFolder: string;
  /** Whether an empty embedded database gets the demonstration commune. */
  readonly demo: boolean;
  /** An instant at which the clock stands still, for demonstrations and tests; null for the real time. */
  readonly now: string | null;
  /** The mail server; null: no mail is sent, and the pages say so. */
  readonly mail: MailSettings | null;
}

/** @throws Error in Vietnamese naming the variable that makes no sense. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${env.PORT} không phải là một cổng (0 đến 65535).`);
  const proxies = Number(env.LANTOA_PROXIES ?? 0);
  if (!Number.isInteger(proxies) || proxies < 0)
    throw new Error(`LANTOA_PROXIES=${env.LANTOA_PROXIES} không phải là số máy chủ trung gian (0, 1, …).`);
  const host = env.HOST ?? "127.0.0.1";
  return {
    host,
    port,
    origin: env.ORIGIN ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    proxies,
    dataFolder: resolve(env.LANTOA_DATA ?? join(root, "data")),
    demo: env.LANTOA_DEMO !== "no",
    now: readInstant(env.LANTOA_NOW),
    mail: readMailSettings(env),
  };
}

function readInstant(said: string | undefined): string | null {
  if (said === undefined || said === "") return null;
  if (Number.isNaN(Date.parse(said)))
    throw new Error(`LANTOA_NOW=${said} không phải là một thời điểm, ví dụ 2026-11-12T02:00:00Z.`);
  return new Date(said).toISOString();
}
