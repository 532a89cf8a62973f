import { type LawFilter, lawFilters, listLaws } from "#domain/laws/list-laws.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Select, TextField } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Pages } from "../../ui/pages.tsx";
import type { Route } from "./+types/laws.ts";
import { LawRows } from "./law-rows.tsx";
import { LawTabs } from "./law-tabs.tsx";
import styles from "./laws.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

const filterCodes = {
  "in-force": "con",
  ending: "sap-het",
  ended: "het",
  unsure: "chua-xac-minh",
} as const satisfies Record<LawFilter, string>;

const filterNames = {
  "in-force": "Còn hiệu lực",
  ending: "Sắp hết hiệu lực",
  ended: "Hết hiệu lực",
  unsure: "Chưa xác minh",
} as const satisfies Record<LawFilter, string>;

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const sought = query.get("tim")?.trim() ?? "";
  const filter = lawFilters.find((name) => filterCodes[name] === query.get("loc")) ?? null;
  const page = Number(query.get("trang") ?? 1);
  const list = await listLaws(officeContext(context), {
    sought,
    filter,
    page: Number.isSafeInteger(page) ? page : 1,
  });
  return { list, sought, filter };
}

export default function Laws({ loaderData }: Route.ComponentProps) {
  const { list, sought, filter } = loaderData;
  const loc = filter === null ? "" : filterCodes[filter];
  return (
    <>
      <PageHead
        title="Văn bản"
        lead="Căn cứ để soạn và soát kế hoạch: văn bản nào còn hiệu lực, văn bản nào đã được thay thế."
        actions={list.mayKeep && <ButtonLink to={paths.addLaw()}>Thêm văn bản</ButtonLink>}
      />
      <LawTabs current="laws" />
      <form className="filter" method="get">
        <TextField name="tim" label="Tìm theo số hoặc tên, không cần gõ dấu" type="search" value={sought} />
        <Select
          name="loc"
          label="Tình trạng hôm nay"
          options={lawFilters.map((name) => ({
            value: filterCodes[name],
            label: `${filterNames[name]} (${formatNumber(list.counts[name])})`,
          }))}
          value={loc}
          emptyLabel={`Tất cả (${formatNumber(list.counts.all)})`}
        />
        <Button kind="quiet">Tìm</Button>
        {(sought !== "" || filter !== null) && <a href={paths.laws()}>Xem tất cả</a>}
      </form>
      {list.rows.length > 0 ? (
        <>
          <p className="soft">{formatNumber(list.total)} văn bản.</p>
          <LawRows rows={list.rows} />
          <Pages page={list.page} pages={list.pages} address={paths.laws({ tim: sought, loc })} />
        </>
      ) : (
        <Empty title="Không có văn bản nào khớp">
          <p>Thử một phần của số, ví dụ 55/2009, hoặc vài chữ trong tên.</p>
        </Empty>
      )}
    </>
  );
}
