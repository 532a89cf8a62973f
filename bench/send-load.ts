import { connect } from "node:net";
import { performance } from "node:perf_hooks";
import { v7 as uuidv7 } from "uuid";
import { barePath } from "./bare-insert.ts";
import type { Writer } from "./progress-world.ts";
import { bareBody, submitBody } from "./submit-bodies.ts";

/**
 * Sends activities from as many keep-alive connections as told, each the next when the last is answered; in a process
 * of its own, so that the server's is measured and not this. Told by its parent's first message, answers with one.
 */
export interface Load {
  readonly port: number;
  readonly clients: number;
  /** Until when new ones are sent: what is under way then is still waited for. */
  readonly milliseconds: number;
  readonly kind: "activity" | "bare";
  readonly writers: readonly Writer[];
  /** Of a province and commune that the bare rows name. */
  readonly place: { readonly provinceId: string; readonly communeId: string };
}

export interface Sent {
  /** Ids of what was answered as recorded. */
  readonly recorded: readonly string[];
  /** Status → how many. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Refusals that did not say 503 with Retry-After. */
  readonly rude: number;
  /** Connections that broke. */
  readonly broken: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
}

process.once("message", (load: Load) => {
  void send(load).then((sent) => process.send?.(sent, () => process.disconnect()));
});

async function send(load: Load): Promise<Sent> {
  const recorded: string[] = [];
  const statuses: Record<string, number> = {};
  const took: number[] = [];
  let rude = 0;
  let broken = 0;
  const began = performance.now();
  const client = async (number: number): Promise<void> => {
    const socket = connect({ port: load.port, host: "127.0.0.1", noDelay: true });
    socket.setEncoding("latin1");
    let waiting: { resolve: (head: string) => void; reject: (error: Error) => void } | undefined;
    let received = "";
    socket.on("data", (text: string) => {
      received += text;
      const head = received.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(received.slice(0, head + 2))?.[1] ?? NaN);
      if (Number.isNaN(length)) waiting?.reject(new Error("an answer without its length"));
      if (received.length < head + 4 + length) return;
      const answer = received.slice(0, head + 2);
      received = received.slice(head + 4 + length);
      waiting?.resolve(answer);
    });
    socket.on("error", (error) => waiting?.reject(error));
    socket.on("close", () => waiting?.reject(new Error("closed")));
    for (let n = number; performance.now() - began < load.milliseconds; n += load.clients) {
      const writer = load.writers[n % load.writers.length];
      if (!writer) break;
      const id = uuidv7();
      const started = performance.now();
      const request = load.kind === "bare" ? bareRequest(load, writer, id, n) : submitRequest(writer, id, n);
      const answer = await new Promise<string>((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      });
      took.push(performance.now() - started);
      const status = answer.slice(9, 12);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === "201" || status === "200") recorded.push(id);
      else {
        const again = /\r\nretry-after: *(\d+)/i.exec(answer)?.[1];
        if (status !== "503" || again === undefined) rude += 1;
        else await new Promise((resolve) => setTimeout(resolve, Number(again) * 1000));
      }
    }
    waiting = undefined;
    socket.destroy();
  };
  await Promise.all(
    Array.from({ length: load.clients }, (_, number) =>
      client(number).catch(() => {
        broken += 1;
      }),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? NaN;
  return { recorded, statuses, rude, broken, seconds, p50: at(0.5), p95: at(0.95) };
}

function submitRequest(writer: Writer, id: string, n: number): string {
  return request(
    "/api/v1/activities",
    submitBody(writer, id, n),
    `authorization: Bearer ${writer.token}\r\n`,
  );
}

function bareRequest({ place }: Load, writer: Writer, id: string, n: number): string {
  return request(barePath, bareBody(writer, place, id, n), "");
}

const request = (path: string, body: string, more: string) =>
  `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
