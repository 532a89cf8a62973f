import { v5 } from "uuid";

/** Ours alone, chosen once. */
const namespace = "0c6b7a52-3a0e-4f6e-8f0f-1790a2030e12";

/** The id of a link of the reference data: the same on every machine, so that loading again changes nothing. */
export function lineageId(from: string, onDay: string, to: string | null): string {
  return v5(`lantoa:lineage:${from}:${onDay}:${to ?? "-"}`, namespace);
}
