import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { createOutline } from "#domain/outlines/create-outline.ts";
import { listOutlines } from "#domain/outlines/list-outlines.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/outlines.ts";
import { NewOutline, type RefusedOutline } from "./new-outline.tsx";
import { outlinesStyles } from "./outlines-styles.ts";
import { PrescriberName } from "./prescriber-name.tsx";
import { UnitChoice } from "./unit-choice.tsx";

export const links = outlinesStyles;

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  // Made before the form is sent, so that a double click makes one.
  const { names: _names, ...list } = await listOutlines(
    office,
    new URL(request.url).searchParams.get("donVi"),
  );
  return { ...list, newId: office.newId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const typed = formFields(await request.formData());
  const outcome = await run(createOutline, officeContext(context), typed);
  if (!outcome.ok) return data({ fields: outcome.fields, typed } satisfies RefusedOutline, { status: 422 });
  // It is a copy so far: what is its own is written next.
  return redirect(paths.editOutline(outcome.value.code, { donVi: String(typed["unitId"]) }), 303);
}

export default function Outlines({
  loaderData: { unit, units, rows, receives, mayPrescribe, newId },
  actionData,
}: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Đề cương báo cáo"
        lead={`Báo cáo ${receives ? "gửi về" : "của"} ${unit.name} gồm những mục nào, mỗi mục viết gì.`}
        back={{ to: paths.reports(), label: "Báo cáo" }}
      />
      <UnitChoice unit={unit} units={units} />
      <Notice>
        <p>
          Đơn vị nhận báo cáo quy định đề cương; nơi chưa quy định dùng mẫu của cấp trên, rồi đến mẫu chung.
          {mayPrescribe
            ? ` Bạn sửa được cho các đơn vị gửi báo cáo về ${unit.name}. Báo cáo đã gửi không đổi theo.`
            : " Đầu mối hoặc quản trị của đơn vị nhận báo cáo sửa được đề cương."}
        </p>
      </Notice>
      <ul className="outline-list">
        {rows.map((row) => (
          <li key={row.code}>
            <div>
              <a href={paths.outline(row.code, { donVi: unit.id })}>{row.name}</a>
              <p className="soft">{row.description}.</p>
            </div>
            <p className="outline-whose">
              <PrescriberName prescriber={row.prescriber} isOwn={row.isOwn} />
              <span className="soft">
                {row.sections} mục{row.since && `, sửa ngày ${formatDate(row.since)}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {mayPrescribe && <NewOutline unit={unit} outlines={rows} newId={newId} refused={actionData ?? null} />}
    </>
  );
}
