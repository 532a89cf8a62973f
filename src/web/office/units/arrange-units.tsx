import { run } from "#domain/command.ts";
import { getArrangementForm } from "#domain/units/get-arrangement-form.ts";
import { importUnitChanges, previewUnitChanges } from "#domain/units/import-unit-changes.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { FileField, Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/arrange-units.ts";
import { ArrangedDays } from "./arranged-days.tsx";
import { ArrangementGuide } from "./arrangement-guide.tsx";
import { LeftOpenList } from "./left-open-list.tsx";
import { RefusedRowsTable } from "./refused-rows-table.tsx";
import { splitRefusedRows } from "./refused-rows.ts";
import { sentFile } from "./sent-file.ts";
import styles from "./units.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const form = await getArrangementForm(officeContext(context));
  return { ...form, done: new URL(request.url).searchParams.has("xong") };
}

/** First shows what would move, with the list kept in the page; sent again from there, it is carried out. */
export async function action({ request, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const form = await request.formData();
  const kept = form.get("list");
  const input =
    typeof kept === "string"
      ? { bytes: new Uint8Array(Buffer.from(kept, "base64")) }
      : await sentFile(form, "file");
  if (typeof kept === "string") {
    const outcome = await run(importUnitChanges, office, input);
    if (outcome.ok) return redirect(paths.arrangeUnits({ xong: "1" }), 303);
    return data({ fields: outcome.fields, seen: null, list: null }, { status: 422 });
  }
  const outcome = await previewUnitChanges(office, input);
  if (outcome.ok) {
    return data({ fields: {}, seen: outcome.value, list: Buffer.from(input.bytes ?? []).toString("base64") });
  }
  const { bytes, ...fields } = outcome.fields;
  const named = bytes === undefined ? fields : { ...fields, file: bytes };
  return data({ fields: named, seen: null, list: null }, { status: 422 });
}

export default function ArrangeUnits({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, leftOpen, done } = loaderData;
  const { fields, rows } = splitRefusedRows(actionData?.fields ?? {});
  const seen = actionData?.seen ?? null;
  const lines = seen?.reduce((sum, { links, changed }) => sum + links.length + changed.length, 0) ?? 0;
  return (
    <>
      <PageHead
        title={seen ? "Xem trước khi sắp xếp" : "Sắp xếp đơn vị"}
        lead={
          seen
            ? "Chưa có gì thay đổi. Xem kỹ rồi ghi; sau khi ghi, tên và số liệu cũ vẫn giữ theo từng thời kỳ."
            : `Nhập, chia, đổi tên, giải thể hoặc chuyển các đơn vị thuộc ${unit.name} theo văn bản, từ một tệp danh sách.`
        }
        back={
          seen ? { to: paths.arrangeUnits(), label: "Chọn tệp khác" } : { to: paths.units(), label: "Đơn vị" }
        }
      />
      {done && !actionData && <Notice kind="good">Đã ghi các thay đổi.</Notice>}
      {seen && actionData?.list ? (
        <>
          <ArrangedDays days={seen} />
          <Form>
            <Hidden name="list" value={actionData.list} />
            <div className="actions">
              <Button>Ghi {formatNumber(lines)} thay đổi</Button>
            </div>
          </Form>
        </>
      ) : (
        <>
          <Form encType="multipart/form-data" errors={fields} labels={{ file: "Tệp danh sách" }}>
            <FileField
              name="file"
              label="Tệp danh sách"
              hint={
                <>
                  Tệp .csv hoặc .xlsx.{" "}
                  <a href={paths.arrangementTemplate()} download>
                    Tải tệp mẫu
                  </a>
                </>
              }
              accept=".csv,.xlsx,.txt"
              error={fields["file"]}
            />
            <div className="actions">
              <Button>Xem trước</Button>
            </div>
          </Form>
          <RefusedRowsTable rows={rows} />
          <ArrangementGuide />
          <LeftOpenList items={leftOpen} />
        </>
      )}
    </>
  );
}
