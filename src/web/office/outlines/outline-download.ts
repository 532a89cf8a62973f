import { getOutline } from "#domain/outlines/get-outline.ts";
import { sampleDocument } from "#domain/reports/preview-outline.ts";
import type { ReportOutline } from "#domain/lists/lists.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { officeContext } from "#web/request-context.ts";
import { disposition } from "../files/attachment.ts";
import type { Route } from "./+types/outline-download.ts";
import { askedOutline } from "./outline-address.ts";
import { previewed, readOutlineForm } from "./outline-form.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The outline as it is kept, filled in with invented figures, as a Word file. */
export async function loader({ request, context, params }: Route.LoaderArgs): Promise<Response> {
  const { outline } = await getOutline(officeContext(context), params.outline, askedOutline(request));
  return wordFile({ ...outline, sections: outline.plan });
}

/** The same of what is typed in the form and not saved yet. */
export async function action({ request, context, params }: Route.ActionArgs): Promise<Response> {
  const { outline } = await getOutline(officeContext(context), params.outline, askedOutline(request));
  const { typed } = readOutlineForm(await request.formData());
  return wordFile(previewed(outline, typed));
}

async function wordFile(outline: Pick<ReportOutline, "code" | "about" | "sections">): Promise<Response> {
  const file = await writeDocx(sampleDocument(outline));
  return new Response(Uint8Array.from(file), {
    headers: {
      "Content-Type": docx,
      "Content-Length": String(file.length),
      "Content-Disposition": disposition(`de-cuong-${outline.code}-xem-thu.docx`),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
