import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Uploaded files on disk, named by their own sha-256: the same file twice is stored once, and a name that a
 * person typed never becomes a path.
 */
export interface FileStore {
  /** Stores the bytes durably and answers their sha-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a stored file; throws where the digest is unknown. */
  get(sha256: string): Promise<Uint8Array>;
}

export function fileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a sha-256 digest");
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(sha256);
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      // Written aside and moved into place, so that a crash never leaves half a file under a whole name.
      const aside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      await writeFile(aside, bytes, { mode: 0o600, flush: true });
      await rename(aside, path);
      return sha256;
    },
    get: (sha256) => readFile(pathOf(sha256)),
  };
}
