import type { Context } from "#domain/context.ts";
import { documentLimits } from "#domain/files/file.ts";
import { storeFile } from "#domain/files/store-file.ts";
import { Refusal, type FieldErrors } from "#domain/refusal.ts";
import type { KeptFile } from "../../ui/kept-files.tsx";

/** The signed scan is stored before the rest is judged, so that a refused form still has it. */
export async function keepScan(
  office: Context,
  form: FormData,
  unitId: string,
): Promise<{ kept: KeptFile | null; refused?: FieldErrors }> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const before = text("kept_file");
  const keptBefore =
    before !== "" && text("removed_file") === "" ? { id: before, name: "Tệp đã tải lên" } : null;
  const upload = form.get("file");
  if (!(upload instanceof File) || upload.size === 0) return { kept: keptBefore };
  try {
    const bytes = new Uint8Array(await upload.arrayBuffer());
    const file = await storeFile(office, { unitId, name: upload.name, bytes }, documentLimits);
    return { kept: { id: file.id, name: file.name } };
  } catch (error) {
    if (error instanceof Refusal) return { kept: keptBefore, refused: error.fields };
    throw error;
  }
}
