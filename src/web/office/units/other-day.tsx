import type { UnitsBelow } from "#domain/units/list-units-below.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, Hidden } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Says that it is the map of another day, and leads back to today's. */
export function MapOfDay({ list: { top, day, there } }: { list: UnitsBelow }) {
  return (
    <Notice title={`Bản đồ đơn vị ngày ${formatDate(day)}`}>
      {!there && <p>Vào ngày này chưa có {top.name}, hoặc đơn vị đã kết thúc. Xem lịch sử ở hồ sơ đơn vị.</p>}
      <p>
        <a href={paths.unit(top.id)}>Hồ sơ {top.name}</a> · <a href={paths.units()}>Về bản đồ hôm nay</a>
      </p>
    </Notice>
  );
}

/** Ways that few need: the map of another day and, for administrators, redrawing it. */
export function OtherDay({ list: { top, day }, arranges }: { list: UnitsBelow; arranges: boolean }) {
  return (
    <details className="other-day">
      <summary>Bản đồ ngày khác{arranges && ", sắp xếp đơn vị"}</summary>
      <form className="filter" method="get">
        <Hidden name="donVi" value={top.id} />
        <DateField name="ngay" label="Xem các đơn vị như ngày" value={day} min="2021-01-01" />
        <Button kind="quiet">Xem</Button>
      </form>
      {arranges && (
        <p>
          Đơn vị được nhập, chia, đổi tên, giải thể theo văn bản:{" "}
          <a href={paths.arrangeUnits()}>Sắp xếp đơn vị từ một danh sách</a>
        </p>
      )}
    </details>
  );
}
