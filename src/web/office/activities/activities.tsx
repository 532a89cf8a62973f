import { listActivities } from "#domain/activities/list-activities.ts";
import { listUnitsInSight } from "#domain/activities/nearby-units.ts";
import { today } from "#domain/today.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Hidden, Select, TextField } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/activities.ts";
import styles from "./activities.css?url";
import { ActivityRows } from "./activity-rows.tsx";
import { ActivitySums } from "./activity-sums.tsx";
import { kindOptions } from "./kind-options.ts";
import { activityFilter, askedFilter, periodOptions } from "./list-filter.ts";
import { Pages } from "../../ui/pages.tsx";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const query = new URL(request.url).searchParams;
  const asked = askedFilter(query);
  return {
    asked,
    list: await listActivities(office, activityFilter(asked, query.get("trang"))),
    ...(await listUnitsInSight(office)),
    lists: office.lists,
    today: today(office.clock),
  };
}

export default function Activities({ loaderData }: Route.ComponentProps) {
  const { asked, list, units, mayRecord, lists, today } = loaderData;
  const filtered = Object.values(asked).some((value) => value !== "");
  const record = mayRecord && (
    <ButtonLink to={paths.logActivity({ donVi: asked.donVi })}>Ghi hoạt động</ButtonLink>
  );
  return (
    <>
      <PageHead title="Hoạt động" lead="Những việc đơn vị đã làm, mới nhất trước." actions={record} />
      {(filtered || list.rows.length > 0) && (
        <form className="filter activity-filter" method="get">
          {units.length > 1 && (
            <Select
              name="donVi"
              label="Đơn vị"
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              value={asked.donVi}
              emptyLabel="Tất cả"
            />
          )}
          <Select
            name="ky"
            label="Kỳ"
            options={periodOptions(today)}
            value={asked.ky}
            emptyLabel="Mọi thời gian"
          />
          <Select
            name="loai"
            label="Loại"
            options={kindOptions(lists, [])}
            value={asked.loai}
            emptyLabel="Mọi loại"
          />
          <TextField name="tim" label="Tên, địa điểm" type="search" value={asked.tim} />
          {asked.nhiemVu !== "" && <Hidden name="nhiemVu" value={asked.nhiemVu} />}
          <Button kind="quiet">Lọc</Button>
          {filtered && <a href={paths.activities()}>Bỏ lọc</a>}
        </form>
      )}
      {list.rows.length > 0 ? (
        <>
          <ActivitySums totals={list.totals} />
          <ActivityRows rows={list.rows} lists={lists} manyUnits={units.length > 1} />
          <Pages page={list.page} pages={list.pages} address={paths.activities(asked)} />
        </>
      ) : filtered ? (
        <Empty title="Không có hoạt động nào khớp">Thử bớt điều kiện lọc, hoặc tìm bằng từ khác.</Empty>
      ) : (
        <Empty title="Chưa có hoạt động nào">
          <p>
            Mỗi cuộc truyền thông, buổi sinh hoạt, tin, bài… đã làm được ghi ở đây và tự tính vào chỉ tiêu.
          </p>
          {record}
        </Empty>
      )}
    </>
  );
}
