import { getFile } from "#domain/files/get-file.ts";
import { findPlanDocument } from "#domain/plans/find-plan-document.ts";
import { officeContext } from "#web/request-context.ts";
import { attachment } from "./attachment.ts";
import type { Route } from "./+types/file.ts";

/** A stored file, for who sees its unit; a plan's document also for those whom the plan binds. */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  const office = officeContext(context);
  return attachment(
    (await findPlanDocument(office, params.fileId)) ?? (await getFile(office, params.fileId)),
  );
}
