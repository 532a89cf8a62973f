import { getLaw } from "#domain/laws/get-law.ts";
import { numberedName } from "#domain/laws/law.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/law.ts";
import { linkedLaws, Successors } from "./law-links.tsx";
import { LawMark } from "./law-mark.tsx";
import { LawUses } from "./law-uses.tsx";
import { LawVersions } from "./law-versions.tsx";
import styles from "./laws.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const page = await getLaw(officeContext(context), params.lawId);
  return { ...page, done: new URL(request.url).searchParams.get("vua") };
}

const day = (date: string | null) => (date === null ? null : formatDate(date));

export default function LawPage({ loaderData }: Route.ComponentProps) {
  const { law, status, successors, replacedBy, amendedBy, replaces, amends, mayKeep, done } = loaderData;
  return (
    <>
      <PageHead
        title={law.title}
        lead={numberedName(law)}
        back={{ to: paths.laws(), label: "Văn bản" }}
        actions={
          mayKeep && (
            <ButtonLink to={paths.correctLaw(law.id)} kind="quiet">
              Sửa
            </ButtonLink>
          )
        }
      />
      {done === "ghi" && <Notice kind="good">Đã ghi vào sổ văn bản.</Notice>}
      <p className="law-standing">
        <LawMark status={status} sure={law.sure} />
        {status === "ended" && <Successors laws={successors} />}
      </p>
      {!law.sure && (
        <Notice kind="attention">
          Thông tin này chưa được đối chiếu với văn bản. Kiểm tra trước khi dùng làm căn cứ.
        </Notice>
      )}
      <Facts
        items={[
          { term: "Cơ quan ban hành", value: law.issuer },
          { term: "Ngày ban hành", value: day(law.issuedOn) ?? (law.issuedYear && `Năm ${law.issuedYear}`) },
          { term: "Có hiệu lực từ", value: day(law.inForceFrom) },
          ...(law.endsOn === null ? [] : [{ term: "Hết hiệu lực từ", value: day(law.endsOn) }]),
          ...entry("Được thay thế bởi", linkedLaws(replacedBy)),
          ...entry("Được sửa đổi bởi", linkedLaws(amendedBy)),
          ...entry("Thay thế", linkedLaws(replaces)),
          ...entry("Sửa đổi", linkedLaws(amends)),
          {
            term: "Đã đối chiếu",
            value: law.verifiedOn === null ? null : `${formatDate(law.verifiedOn)}, ${law.source ?? ""}`,
          },
          ...entry("Ghi chú", law.note),
        ]}
      />
      <LawUses topics={loaderData.topics} plans={loaderData.plans} />
      <LawVersions versions={loaderData.versions} />
    </>
  );
}

/** What is not known here is not worth a line. */
const entry = (term: string, value: React.ReactNode) => (value === null ? [] : [{ term, value }]);
