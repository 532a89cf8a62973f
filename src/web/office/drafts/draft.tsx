import { run } from "#domain/command.ts";
import { checkDraft } from "#domain/drafts/check-draft.ts";
import { discardDraft } from "#domain/drafts/discard-draft.ts";
import { draftKindNames, isOpen } from "#domain/drafts/draft.ts";
import { getDraft } from "#domain/drafts/get-draft.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { redirect } from "react-router";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/draft.ts";
import { draftsStyles } from "./drafts-styles.ts";
import { holds, sectionsOf } from "./sections.ts";
import { WarningMark } from "./warnings.tsx";

export const links = draftsStyles;

export async function loader({ context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const full = await getDraft(office, params.draftId);
  return { ...full, warnings: isOpen(full.draft) ? await checkDraft(office, full.draft, full.unit) : [] };
}

export async function action({ context, params: { draftId } }: Route.ActionArgs) {
  await run(discardDraft, officeContext(context), { draftId });
  return redirect(paths.drafts(), 303);
}

export default function DraftPage({ loaderData }: Route.ComponentProps) {
  const { draft, unit, followed, warnings, mayWrite } = loaderData;
  const { content } = draft;
  return (
    <>
      <PageHead
        title={content.head.subject}
        lead={`${draftKindNames[draft.kind]} · ${unit.name}`}
        back={{ to: paths.drafts(), label: "Dự thảo" }}
        actions={
          <>
            <ButtonLink to={paths.draftDownload(draft.id)} kind={mayWrite ? "primary" : "quiet"}>
              Tải bản Word
            </ButtonLink>
            {mayWrite && draft.purpose !== "month" && (
              <ButtonLink to={paths.issueDraft(draft.id)} kind="quiet">
                Ghi nhận đã ban hành
              </ButtonLink>
            )}
          </>
        }
      />
      {draft.planId !== null && (
        <Notice kind="good" title="Dự thảo này đã ban hành">
          <a href={paths.plan(draft.planId)}>Xem kế hoạch</a>
        </Notice>
      )}
      {followed && (
        <p>
          Bám theo <a href={paths.plan(followed.id)}>{followed.title}</a>
          {followed.number && ` (số ${followed.number})`}, {followed.unitName}.
        </p>
      )}
      <ol className="section-list">
        {sectionsOf(content).map(({ slug, key, name, hint }) => (
          <li key={key}>
            <div>
              {mayWrite ? (
                <a href={paths.draftSection(draft.id, slug)}>{name}</a>
              ) : (
                <span className="section-name">{name}</span>
              )}
              <p className="soft">{hint}</p>
            </div>
            <p className="section-holds">{holds(content, key)}</p>
            <WarningMark warnings={warnings.filter(({ section }) => section === key)} />
          </li>
        ))}
      </ol>
      {mayWrite && (
        <details className="draft-more">
          <summary>Bỏ dự thảo này</summary>
          <Form>
            <p>Dự thảo không còn hiện trong danh sách. Kế hoạch cấp trên không thay đổi.</p>
            <div className="actions">
              <Button kind="danger">Bỏ dự thảo</Button>
            </div>
          </Form>
        </details>
      )}
    </>
  );
}
