import { draftKindNames } from "#domain/drafts/draft.ts";
import { listDrafts, type DraftList } from "#domain/drafts/list-drafts.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/drafts.ts";
import { draftsStyles } from "./drafts-styles.ts";

export const links = draftsStyles;

export function loader({ context }: Route.LoaderArgs): Promise<DraftList> {
  return listDrafts(officeContext(context));
}

export default function Drafts({ loaderData: { drafts, mayWrite } }: Route.ComponentProps) {
  const open = drafts.filter(({ planId }) => planId === null);
  const issued = drafts.filter(({ planId }) => planId !== null);
  return (
    <>
      <PageHead
        title="Dự thảo kế hoạch"
        lead="Soạn kế hoạch của đơn vị từ kế hoạch cấp trên, tải về Word đúng thể thức."
        back={{ to: paths.plans(), label: "Kế hoạch" }}
        actions={mayWrite && <ButtonLink to={paths.startDraft()}>Lập kế hoạch cấp mình</ButtonLink>}
      />
      {drafts.length === 0 && (
        <Empty title="Chưa có dự thảo nào">
          <p>
            Chọn kế hoạch cấp trên để bám theo: chỉ tiêu, nhiệm vụ, dịp cao điểm và chế độ báo cáo được đưa
            sang sẵn, chỉ cần sửa cho hợp với đơn vị.
          </p>
        </Empty>
      )}
      <Group title="Đang soạn" drafts={open} />
      <Group title="Đã ban hành" drafts={issued} />
    </>
  );
}

function Group({ title, drafts }: { title: string; drafts: DraftList["drafts"] }) {
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="draft-list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={paths.draft(draft.id)}>{draft.title}</a>
            <p className="soft">
              {draftKindNames[draft.kind]} · {draft.unitName} · sửa ngày{" "}
              {formatDate(todayInVietnam(draft.updatedAt))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
