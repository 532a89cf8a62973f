import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { saveReviewItem } from "#domain/readings/save-review-item.ts";
import { officeContext } from "#web/request-context.ts";
import type { Route } from "./+types/review-item-draft.ts";

/**
 * Keeps one item of a review while the page stays open (review.js): 204 when kept; 409 where no draft was saved
 * yet, so that the whole form must be; 422 where the item is no item.
 */
export async function action({ request, context, params: { readingId } }: Route.ActionArgs) {
  const { item, ...fields } = formFields(await request.formData());
  const outcome = await run(saveReviewItem, officeContext(context), { readingId, item, fields });
  if (!outcome.ok) return new Response(null, { status: 422 });
  return new Response(null, { status: outcome.value.saved ? 204 : 409 });
}
