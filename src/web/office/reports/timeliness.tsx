import { getTimeliness } from "#domain/reports/get-timeliness.ts";
import { listRoundSenders } from "#domain/reports/round-senders.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/timeliness.ts";
import { reportsStyles } from "./reports-styles.ts";
import { TimelinessFilter } from "./timeliness-filter.tsx";
import { timelinessAsked, timelinessQuestion } from "./timeliness-question.ts";
import { RoundTable } from "./round-table.tsx";
import { RoundUnits } from "./round-units.tsx";
import { UnitRates } from "./unit-rates.tsx";

export const links = reportsStyles;

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = timelinessAsked(request.url);
  const office = officeContext(context);
  const { rounds, ...page } = await getTimeliness(office, timelinessQuestion(asked));
  const [only] = rounds;
  return {
    ...page,
    asked,
    // One alone is shown unit by unit; of several, the page needs no more than their counts.
    opened:
      rounds.length === 1 && only
        ? {
            duty: only.duty,
            period: only.period,
            senders: listRoundSenders(office.actor, only, page.asOf),
          }
        : null,
    rounds: rounds.map(({ obligations: _units, ...counts }) => counts),
  };
}

export default function TimelinessPage({ loaderData }: Route.ComponentProps) {
  const { top, year, asked, rounds, opened, units, choices, watches } = loaderData;
  const isFiltered = Boolean(asked.keHoach || asked.cheDo || asked.ky || asked.phuTrach);
  return (
    <>
      <PageHead
        title="Đúng hạn"
        lead={`${top.name}: báo cáo, kế hoạch đến hạn trong năm ${year}, ai gửi đúng hạn, ai còn thiếu.`}
        back={{ to: paths.reports(), label: "Báo cáo" }}
        actions={
          rounds.length > 0 && (
            <ButtonLink to={paths.timelinessDownload({ ...asked, nam: String(year) })} kind="quiet">
              Tải bảng CSV
            </ButtonLink>
          )
        }
      />
      <TimelinessFilter asked={asked} year={year} choices={choices} watches={watches} />
      {rounds.length === 0 ? (
        <Empty title={`Năm ${year} chưa có gì đến hạn`}>
          <p>
            {isFiltered
              ? "Không có chế độ báo cáo nào khớp với lựa chọn."
              : "Khi kế hoạch giao đơn vị bên dưới gửi báo cáo, từng kỳ với số đã gửi, gửi muộn, còn thiếu hiện ở đây."}
          </p>
          {isFiltered && (
            <ButtonLink to={paths.timeliness({ donVi: asked.donVi, nam: String(year) })} kind="quiet">
              Bỏ lọc
            </ButtonLink>
          )}
        </Empty>
      ) : (
        <>
          <RoundTable rounds={rounds} asked={asked} year={year} />
          {opened ? <RoundUnits {...opened} /> : <UnitRates units={units} />}
        </>
      )}
    </>
  );
}
