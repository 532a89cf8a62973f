import type { DraftContent } from "#domain/drafts/draft.schema.ts";
import type { ItemList } from "#domain/drafts/draft.ts";
import type { DraftWarning } from "#domain/drafts/draft-warnings.ts";
import { dutySentence, occasionSentence } from "#domain/drafts/other-sentences.ts";
import { targetSentence } from "#domain/drafts/target-sentence.ts";
import { paths } from "#web/paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Hidden } from "../../ui/fields.tsx";
import type { SectionForm } from "./section-form.ts";
import type { Section } from "./sections.ts";
import { WarningList } from "./warnings.tsx";

/** The items of a list as the document will say them, each to edit, move or drop. */
export function ItemRows(props: {
  draftId: string;
  section: Section;
  list: ItemList;
  content: DraftContent;
  form: SectionForm;
  warnings: readonly DraftWarning[];
}) {
  const { draftId, section, list, content, form, warnings } = props;
  const rows = rowsOf(list, content);
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <WarningList warnings={warnings.filter(({ at }) => at === null)} />
      {rows.length === 0 && <p className="soft">Chưa có mục nào.</p>}
      <ol className="item-list">
        {rows.map(({ text, note, depth }, at) => (
          <li key={at} className={depth === 0 ? undefined : `depth-${depth}`}>
            <div>
              <p className="item-text">{text}</p>
              {note !== "" && <p className="soft">{note}</p>}
              <WarningList warnings={warnings.filter((one) => one.at === at)} />
            </div>
            <div className="item-actions">
              <a href={paths.draftSection(draftId, section.slug, { muc: at })} aria-label={`Sửa: ${text}`}>
                Sửa
              </a>
              <form method="post">
                <Hidden name="version" value={form.version} />
                <Hidden name="at" value={at} />
                <RowButton change="up" label={`Đưa lên: ${text}`} disabled={at === 0}>
                  Lên
                </RowButton>
                <RowButton change="down" label={`Đưa xuống: ${text}`} disabled={at === rows.length - 1}>
                  Xuống
                </RowButton>
                <RowButton change="remove" label={`Bỏ: ${text}`}>
                  Bỏ
                </RowButton>
              </form>
            </div>
          </li>
        ))}
      </ol>
      <div className="actions">
        <ButtonLink to={paths.draftSection(draftId, section.slug, { muc: "moi" })} kind="quiet">
          Thêm mục
        </ButtonLink>
      </div>
    </>
  );
}

function RowButton(props: { change: string; label: string; disabled?: boolean; children: string }) {
  return (
    <button
      type="submit"
      className="row-button"
      name="change"
      value={props.change}
      aria-label={props.label}
      disabled={props.disabled}
    >
      {props.children}
    </button>
  );
}

interface Row {
  readonly text: string;
  readonly note: string;
  readonly depth: number;
}

const flat = (text: string, note = ""): Row => ({ text, note, depth: 0 });

function rowsOf(list: ItemList, content: DraftContent): Row[] {
  switch (list) {
    case "targets":
      return content.targets.map((target) => flat(targetSentence(target), followed(target)));
    case "tasks":
      return content.tasks.map(({ title, lead, partners, due, depth }) => ({
        text: title,
        depth,
        note: [lead && `Chủ trì: ${lead}`, partners && `Phối hợp: ${partners}`, due && `Thời hạn: ${due}`]
          .filter(Boolean)
          .join(" · "),
      }));
    case "occasions":
      return content.occasions.map((occasion) => flat(occasionSentence(occasion)));
    case "duties":
      return content.duties.map((duty) => flat(dutySentence(duty)));
    case "responsibilities":
      return content.responsibilities.map(({ organisation, does }) => flat(organisation, does.join(" ")));
    default:
      return content.schedule.map(({ what, when, how, who }) =>
        flat(what, [when, how, who].filter(Boolean).join(" · ")),
      );
  }
}

function followed({ followsId }: { readonly followsId: string | null }): string {
  return followsId === null ? "Chỉ tiêu riêng của đơn vị" : "Theo chỉ tiêu của cấp trên";
}
