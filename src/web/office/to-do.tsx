import { roleNames, type Appointment } from "#domain/people/actor.ts";
import { getToDo } from "#domain/reports/get-to-do.ts";
import type { ToDo, ToDoGroup, ToDoLink } from "#domain/progress/to-do.ts";
import { formatDateInWords } from "#lib/calendar/format-dates.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { ToDoList, ToDoRow } from "../ui/to-do-row.tsx";
import type { Route } from "./+types/to-do.ts";
import { insteadText } from "./people/instead-text.ts";
import { OverviewOf } from "./progress/overview.tsx";
import styles from "./progress/progress.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const { appointments } = office.actor;
  return {
    ...(await getToDo(office)),
    records: appointments.some(mayRecord),
    instead: appointments.flatMap(({ role, unitName, insteadOf }) =>
      insteadOf ? `${insteadText(insteadOf)}: ${roleNames[role]}, ${unitName}.` : [],
    ),
  };
}

/** Those who record what was done find that button here every day, whatever else is due. */
const mayRecord = ({ role }: Appointment) => role === "reporter" || role === "coordinator";

/** The page that everybody opens on: the next thing to do first, each with the one button that does it. */
export default function ToDoPage({ loaderData }: Route.ComponentProps) {
  const { asOf, groups, overviews, records, instead } = loaderData;
  return (
    <>
      <PageHead
        title="Việc cần làm"
        lead={`Hôm nay, ${formatDateInWords(asOf)}`}
        actions={records && <ButtonLink to={paths.logActivity()}>Ghi hoạt động</ButtonLink>}
      />
      {instead.map((text) => (
        <Notice key={text}>{text}</Notice>
      ))}
      {groups.map(({ group, rows, more }) => (
        <section key={group} className="to-do-group">
          {/* What to do now needs no headline of its own where there is nothing else. */}
          {(groups.length > 1 || group !== "now") && <h2>{groupNames[group]}</h2>}
          <Rows label={groupNames[group]} rows={rows} />
          {more.length > 0 && (
            <details>
              <summary>Xem thêm {more.length} việc</summary>
              <Rows label={`${groupNames[group]}, thêm`} rows={more} />
            </details>
          )}
        </section>
      ))}
      {groups.length === 0 && overviews.length === 0 && (
        <Empty title="Hiện không có việc nào đến hạn">
          Khi có chỉ tiêu cần ghi số liệu, báo cáo đến hạn hoặc dịp truyền thông sắp tới, việc sẽ hiện ở đây.
        </Empty>
      )}
      {overviews.map((overview) => (
        <OverviewOf key={overview.unit.id} overview={overview} year={asOf.slice(0, 4)} />
      ))}
    </>
  );
}

const groupNames = {
  now: "Làm ngay",
  coming: "Sắp tới",
  chase: "Cần nhắc",
} as const satisfies Record<ToDoGroup, string>;

function Rows({ label, rows }: { label: string; rows: readonly ToDo[] }) {
  return (
    <ToDoList label={label}>
      {rows.map(({ key, link, group: _group, ...row }) => (
        <ToDoRow key={key} {...row} to={addressOf(link)} />
      ))}
    </ToDoList>
  );
}

function addressOf(link: ToDoLink): string {
  switch (link.to) {
    case "log-activity":
      return paths.logActivity({ donVi: link.unitId });
    case "record-plan":
      return paths.recordIssuedPlan({ mucDich: link.purpose, donVi: link.unitId });
    case "upload-plan":
      return paths.uploadPlan();
    case "review-reading":
      return paths.reviewReading(link.readingId);
    case "reports":
      return paths.reports();
    case "report":
      return paths.report(link.reportId);
    case "extension":
      return paths.extension(link.dutyId, link.unitId, link.period);
    case "draft":
      return paths.draft(link.draftId);
    case "reminder":
      return paths.reminder(link.unitId);
    case "explanation":
      return paths.explanation(link.targetId, link.unitId);
    case "scoreboard":
      return paths.scoreboard({ donVi: link.unitId, phuTrach: link.mine ? "toi" : null });
    case "calendar":
      return paths.calendar({ thang: link.month });
    case "add-person":
  }
  return paths.addPerson(link.unitId);
}
