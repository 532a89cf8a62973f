import { draftFileName } from "#domain/drafts/draft-file-name.ts";
import { layOutDraft } from "#domain/drafts/draft.word.ts";
import { getDraft } from "#domain/drafts/get-draft.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { officeContext } from "#web/request-context.ts";
import { disposition } from "../files/attachment.ts";
import type { Route } from "./+types/draft-download.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The draft as a Word file, with number and day left blank for the clerk; once issued, with both. */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  const { draft, unit, issued } = await getDraft(officeContext(context), params.draftId);
  const file = await writeDocx(layOutDraft(draft, issued));
  return new Response(Uint8Array.from(file), {
    headers: {
      "Content-Type": docx,
      "Content-Length": String(file.length),
      "Content-Disposition": disposition(
        draftFileName({ ...draft, isIssued: draft.planId !== null }, unit.name),
      ),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
