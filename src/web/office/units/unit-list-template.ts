import { today } from "#domain/today.ts";
import { writeUnitListTemplate } from "#domain/units/unit-list-template.ts";
import { officeContext } from "#web/request-context.ts";
import type { Route } from "./+types/unit-list-template.ts";

/** The workbook to fill in, with the kinds of unit that there are. */
export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  const { lists, clock } = officeContext(context);
  const file = await writeUnitListTemplate(lists, today(clock));
  return new Response(Uint8Array.from(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Length": String(file.length),
      "Content-Disposition": 'attachment; filename="danh-sach-don-vi.xlsx"',
      "X-Content-Type-Options": "nosniff",
    },
  });
}
