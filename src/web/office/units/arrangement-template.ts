import { arrangementTemplate } from "#domain/units/arrangement-template.ts";

/** The list of changes to fill in. */
export function loader(): Response {
  return new Response(arrangementTemplate(), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="sap-xep-don-vi.csv"',
      "X-Content-Type-Options": "nosniff",
    },
  });
}
