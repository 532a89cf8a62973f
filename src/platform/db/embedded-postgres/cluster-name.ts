import { open } from "node:fs/promises";
import { join } from "node:path";

/**
 * The name that every process of a cluster carries in its title (the setting `cluster_name`), so that a process
 * can be known for one of its own before it is signalled. Made from the identifier that initdb gave the cluster:
 * the first eight bytes of PostgreSQL's control file (src/include/catalog/pg_control.h).
 */
export async function readClusterName(folder: string): Promise<string> {
  const file = await open(join(folder, "global", "pg_control"));
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return `lantoa-${buffer.toString("hex")}`;
  } finally {
    await file.close();
  }
}
