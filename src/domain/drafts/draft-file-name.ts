import { searchKey } from "#lib/vietnamese/fold.ts";
import type { Draft } from "./draft.ts";

const kinds = { plan: "ke-hoach", guidance: "cong-van", decision: "quyet-dinh" } as const;

/** "du-thao-ke-hoach-2027-2030-xa-suoi-hoa.docx": plain letters, so that every mail and share takes it. */
export function draftFileName(
  draft: Pick<Draft, "kind" | "content"> & { readonly isIssued: boolean },
  unitName: string,
): string {
  const { month, periodFrom, periodTo } = draft.content.head;
  const when = month ?? (periodFrom === periodTo ? String(periodFrom) : `${periodFrom}-${periodTo}`);
  const unit = searchKey(unitName)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${draft.isIssued ? "" : "du-thao-"}${kinds[draft.kind]}-${when}-${unit}.docx`;
}
