import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { v7 as uuidv7 } from "uuid";
import type { Writer } from "./progress-world.ts";

/** People who each begin, write and send one report, spread over the time; in a process of its own. */
export interface Rush {
  readonly port: number;
  readonly dutyId: string;
  readonly period: string;
  readonly writers: readonly Writer[];
  /** Within which all of them come, evenly and by chance. */
  readonly seconds: number;
}

export interface Rushed {
  readonly requests: number;
  /** Answers that were not what a person who does this should see. */
  readonly errors: number;
  readonly sent: number;
  readonly p50: number;
  readonly p95: number;
  /** Until the last answer. */
  readonly seconds: number;
}

process.once("message", (rush: Rush) => {
  void hurry(rush).then((rushed) => process.send?.(rushed, () => process.disconnect()));
});

async function hurry({ port, dutyId, period, writers, seconds }: Rush): Promise<Rushed> {
  const agent = new Agent({ keepAlive: true });
  const took: number[] = [];
  let errors = 0;
  let sent = 0;
  const began = performance.now();
  const person = async (writer: Writer, number: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, ((number * 0.618034) % 1) * seconds * 1000));
    const ask = async (method: string, path: string, form?: URLSearchParams) => {
      const started = performance.now();
      const answer = await exchange(agent, { port, method, path, token: writer.token, form });
      took.push(performance.now() - started);
      return answer;
    };
    const id = uuidv7();
    const begun = await ask(
      "POST",
      "/lam-viec/bao-cao",
      new URLSearchParams({ id, dutyId, unitId: writer.unitId, period }),
    );
    const page = `/lam-viec/bao-cao/${id}`;
    if (!isRedirectTo(begun, page)) return fail();
    const draft = await ask("GET", page);
    if (draft.status !== 200) return fail();
    const written = formOf(draft.body, "check");
    const saved = await ask("POST", page, written);
    if (saved.status !== 303) return fail();
    const before = await ask("GET", saved.location);
    if (before.status !== 200) return fail();
    const last = await ask("POST", page, formOf(before.body, "send"));
    if (!isRedirectTo(last, page)) return fail();
    sent += 1;
  };
  const fail = () => {
    errors += 1;
  };
  await Promise.all(writers.map((writer, number) => person(writer, number).catch(fail)));
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? NaN;
  return {
    requests: took.length,
    errors,
    sent,
    p50: at(0.5),
    p95: at(0.95),
    seconds: (performance.now() - began) / 1000,
  };
}

interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

const isRedirectTo = ({ status, location }: Answer, path: string) =>
  status === 303 && location.split("?")[0] === path;

/** What the page's form would send: its hidden fields, and a sentence in every box that must be filled. */
function formOf(html: string, step: string): URLSearchParams {
  const form = new URLSearchParams({ step });
  for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const [name, value] = [attribute(tag, "name"), attribute(tag, "value")];
    if (name !== null) form.append(name, value ?? "");
  }
  for (const [tag] of html.matchAll(/<textarea[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name !== null) form.append(name, "Đã thực hiện theo kế hoạch; nội dung cụ thể nêu ở bảng số liệu.");
  }
  return form;
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : found.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}

function exchange(
  agent: Agent,
  {
    port,
    method,
    path,
    token,
    form,
  }: { port: number; method: string; path: string; token: string; form: URLSearchParams | undefined },
): Promise<Answer> {
  const body = form?.toString();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        method,
        path,
        headers: {
          cookie: `better-auth.session_token=${encodeURIComponent(token)}`,
          origin: `http://127.0.0.1:${port}`,
          ...(body === undefined
            ? {}
            : {
                "content-type": "application/x-www-form-urlencoded",
                "content-length": Buffer.byteLength(body),
              }),
        },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            location: incoming.headers.location ?? "",
            body: Buffer.concat(parts).toString("utf8"),
          }),
        );
        incoming.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
