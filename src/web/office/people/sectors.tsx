import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { assignSector } from "#domain/people/assign-sector.ts";
import { endSector } from "#domain/people/end-sector.ts";
import { getSectors } from "#domain/people/get-sectors.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import type { Route } from "./+types/sectors.ts";
import styles from "./people.css?url";
import { SectorForm } from "./sector-form.tsx";
import { SectorRows } from "./sector-rows.tsx";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const query = new URL(request.url).searchParams;
  const page = await getSectors(office, query.get("donVi") || null);
  return { page, id: office.newId(), asOf: today(office.clock), done: query.get("xong") };
}

export async function action({ request, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const values = formFields(await request.formData());
  const unitId = new URL(request.url).searchParams.get("donVi") ?? undefined;
  if (values["step"] === "ket-thuc") {
    const ended = await run(endSector, office, values);
    if (!ended.ok) throw new Problem("not-found", "Không tìm thấy phân công này.");
    return redirect(paths.sectors({ donVi: unitId, xong: "ket-thuc" }), 303);
  }
  const outcome = await run(assignSector, office, values);
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  return redirect(paths.sectors({ donVi: unitId, xong: "giao" }), 303);
}

/** Who of the steering committee watches over which units. */
export default function Sectors({ loaderData, actionData }: Route.ComponentProps) {
  const { page, id, asOf, done } = loaderData;
  const { unit, units, sectors } = page;
  return (
    <>
      <PageHead
        title="Phân công theo dõi"
        lead={`Thành viên Ban Vì sự tiến bộ của phụ nữ, Ban chỉ đạo của ${unit.name} theo dõi, đôn đốc đơn vị nào.`}
      />
      {units.length > 1 && (
        <Tabs
          label="Đơn vị của bạn"
          items={units.map((one) => ({
            to: paths.sectors({ donVi: one.id }),
            label: one.name,
            current: one.id === unit.id,
          }))}
        />
      )}
      {done === "giao" && <Notice kind="good">Đã ghi phân công.</Notice>}
      {done === "ket-thuc" && <Notice kind="good">Đã kết thúc phân công.</Notice>}
      {sectors.length > 0 ? (
        <section>
          <h2 className="first">Đang phân công</h2>
          <SectorRows sectors={sectors} asOf={asOf} />
        </section>
      ) : (
        <p className="soft">Chưa phân công cho ai. Chọn người và lĩnh vực, địa bàn ở dưới.</p>
      )}
      <section>
        <h2>Phân công mới</h2>
        <p>
          Người được phân công thấy ở trang Việc cần làm đơn vị nào của mình đang chậm, soạn được lời nhắc, và
          lọc bảng tiến độ theo “Phụ trách của tôi”.
        </p>
        <SectorForm page={page} id={id} asOf={asOf} refused={actionData} />
      </section>
    </>
  );
}
