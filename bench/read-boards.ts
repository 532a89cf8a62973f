import { connect } from "node:net";
import { performance } from "node:perf_hooks";

/**
 * Reads a board from as many keep-alive connections as told, each the next when the last is answered; in a process of
 * its own, so that the server's is measured and not this. Told by its parent's first message, answers with one.
 */
export interface Reading {
  readonly port: number;
  readonly clients: number;
  readonly milliseconds: number;
  readonly path: string;
  readonly token: string;
}

export interface Read {
  readonly answers: number;
  /** Answers that were not 200. */
  readonly refused: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
  /** The oldest board handed out: ms from the beginning of its reading to its arrival here. */
  readonly oldest: number;
  /** Bytes of the last one. */
  readonly bytes: number;
}

process.once("message", (reading: Reading) => {
  void read(reading).then((found) => process.send?.(found, () => process.disconnect()));
});

async function read({ port, clients, milliseconds, path, token }: Reading): Promise<Read> {
  const took: number[] = [];
  let [refused, oldest, bytes] = [0, 0, 0];
  const began = performance.now();
  const request = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept-encoding: gzip\r\nauthorization: Bearer ${token}\r\n\r\n`;
  const client = async (): Promise<void> => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let waiting: { resolve: (head: string) => void; reject: (error: Error) => void } | undefined;
    let head: string | null = null;
    let missing = 0;
    socket.on("data", (chunk: Buffer) => {
      if (head === null) {
        const text = chunk.toString("latin1");
        const end = text.indexOf("\r\n\r\n");
        head = text.slice(0, end + 2);
        bytes = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? NaN);
        missing = end + 4 + bytes;
      }
      missing -= chunk.length;
      if (missing > 0) return;
      const answer = head;
      head = null;
      waiting?.resolve(answer);
    });
    socket.on("error", (error) => waiting?.reject(error));
    socket.on("close", () => waiting?.reject(new Error("closed")));
    while (performance.now() - began < milliseconds) {
      const started = performance.now();
      const answer = await new Promise<string>((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      });
      const time = performance.now() - started;
      took.push(time);
      if (answer.slice(9, 12) !== "200") refused += 1;
      oldest = Math.max(oldest, Number(/\r\nserver-timing: *age;dur=(\d+)/i.exec(answer)?.[1] ?? NaN) + time);
    }
    waiting = undefined;
    socket.destroy();
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? NaN;
  return { answers: took.length, refused, seconds, p50: at(0.5), p95: at(0.95), oldest, bytes };
}
