import { listUnitsBelow } from "#domain/units/list-units-below.ts";
import { administeredUnit } from "#domain/units/unit.policy.ts";
import { isIsoDate } from "#lib/calendar/dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Hidden, TextField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Pages } from "../../ui/pages.tsx";
import type { Route } from "./+types/units.ts";
import styles from "./units.css?url";
import { MapOfDay, OtherDay } from "./other-day.tsx";
import { UnitsTable } from "./units-table.tsx";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const query = new URL(request.url).searchParams;
  const sought = query.get("tim")?.trim() ?? "";
  const page = Number(query.get("trang") ?? 1);
  const day = query.get("ngay") ?? "";
  const list = await listUnitsBelow(office, {
    unitId: query.get("donVi"),
    sought,
    page: Number.isSafeInteger(page) ? page : 1,
    day: isIsoDate(day) ? day : null,
  });
  const own = new Map(office.actor.appointments.map(({ unitId, unitName }) => [unitId, unitName]));
  // For a school there is nothing to list: its people come for its own page.
  if (list.top.level === "leaf" && own.size === 1) throw redirect(paths.unit(list.top.id));
  return {
    list,
    sought,
    added: Number(query.get("them") ?? 0),
    known: Number(query.get("daCo") ?? 0),
    arranges: administeredUnit(office.actor) !== null,
    own: [...own].map(([id, name]) => ({ id, name })),
  };
}

export default function Units({ loaderData }: Route.ComponentProps) {
  const { list, sought, added, known, own, arranges } = loaderData;
  const { top, rows, total, may, present } = list;
  const day = present ? null : list.day;
  const add = may.add && (
    <>
      <ButtonLink to={paths.addUnit(top.id)}>Thêm đơn vị</ButtonLink>
      <ButtonLink to={paths.importUnits(top.id)} kind="quiet">
        Nhập danh sách
      </ButtonLink>
    </>
  );
  const isOwn = own.some(({ id }) => id === top.id);
  return (
    <>
      <PageHead
        title={isOwn ? "Đơn vị" : `Đơn vị thuộc ${top.name}`}
        back={isOwn ? undefined : { to: paths.unit(top.id), label: `Hồ sơ ${top.name}` }}
        lead={
          isOwn && (
            <>
              Các đơn vị trực thuộc <a href={paths.unit(top.id)}>{top.name}</a>.
            </>
          )
        }
        actions={rows.length > 0 && add}
      />
      {own.length > 1 && isOwn && (
        <Tabs
          label="Đơn vị của bạn"
          items={own.map(({ id, name }) => ({
            to: paths.units({ donVi: id }),
            label: name,
            current: id === top.id,
          }))}
        />
      )}
      {(added > 0 || known > 0) && (
        <Notice kind="good">
          {added > 0 ? `Đã thêm ${formatNumber(added)} đơn vị.` : "Không có đơn vị nào mới."}
          {known > 0 && ` ${formatNumber(known)} đơn vị trong tệp đã có từ trước.`}
        </Notice>
      )}
      {day !== null && <MapOfDay list={list} />}
      {(total > 12 || sought !== "") && (
        <form className="filter" method="get">
          <Hidden name="donVi" value={top.id} />
          {day !== null && <Hidden name="ngay" value={day} />}
          <TextField name="tim" label="Tìm theo tên hoặc mã, không cần gõ dấu" type="search" value={sought} />
          <Button kind="quiet">Tìm</Button>
          {sought !== "" && <a href={paths.units({ donVi: top.id, ngay: day })}>Xem tất cả</a>}
        </form>
      )}
      {sought !== "" && rows.length > 0 && <p className="soft">Tìm thấy {formatNumber(total)} đơn vị.</p>}
      {rows.length > 0 ? (
        <>
          <UnitsTable
            caption={`Đơn vị thuộc ${top.name}`}
            rows={rows}
            mayAppoint={may.appoint}
            sought={sought !== ""}
            day={day}
          />
          <Pages
            page={list.page}
            pages={list.pages}
            address={paths.units({ donVi: top.id, tim: sought, ngay: day })}
          />
        </>
      ) : sought !== "" ? (
        <Empty title="Không có đơn vị nào khớp">Thử một phần của tên, hoặc mã đơn vị hành chính.</Empty>
      ) : !list.there ? null : may.add ? (
        <Empty title="Chưa có đơn vị trực thuộc">
          <p>
            Thêm cơ quan, trường học, trạm y tế, thôn, bản… để giao chỉ tiêu và cấp tài khoản ghi số liệu.
          </p>
          {add}
        </Empty>
      ) : (
        <Empty title="Chưa có đơn vị trực thuộc">
          <p>Các cơ quan, trường học, thôn, bản… sẽ hiện ở đây khi cán bộ đầu mối thêm vào.</p>
        </Empty>
      )}
      {top.level !== "leaf" && <OtherDay list={list} arranges={arranges && isOwn} />}
    </>
  );
}
