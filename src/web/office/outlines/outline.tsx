import { run } from "#domain/command.ts";
import { getOutline } from "#domain/outlines/get-outline.ts";
import { isOwnOutline } from "#domain/outlines/own-outlines.ts";
import { returnToStandard } from "#domain/outlines/return-to-standard.ts";
import { formFields } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { previewOutline } from "#domain/reports/preview-outline.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { redirect } from "react-router";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/outline.ts";
import { askedOutline } from "./outline-address.ts";
import { OutlinePreviewPane } from "./outline-preview-pane.tsx";
import { OutlineVersions } from "./outline-versions.tsx";
import { outlinesStyles } from "./outlines-styles.ts";
import { PrescriberName } from "./prescriber-name.tsx";
import { SectionList } from "./section-list.tsx";

export const links = outlinesStyles;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { names: _names, ...page } = await getOutline(
    officeContext(context),
    params.outline,
    askedOutline(request),
  );
  const { code, about, plan } = page.outline;
  return {
    ...page,
    preview: previewOutline({ code, about, sections: plan }),
    done: new URL(request.url).searchParams.get("vua"),
  };
}

export async function action({ request, context, params: { outline } }: Route.ActionArgs) {
  const fields = formFields(await request.formData());
  const outcome = await run(returnToStandard, officeContext(context), { ...fields, outline });
  // Nothing is typed in this form: what does not fit was not sent by it.
  if (!outcome.ok) throw new Problem("not-found", Object.values(outcome.fields)[0]);
  const donVi = String(fields["unitId"]);
  // One of the unit's own making is not there to be shown any more.
  return redirect(
    isOwnOutline(outline) ? paths.outlines({ donVi }) : paths.outline(outline, { donVi, vua: "tra" }),
    303,
  );
}

export default function OutlinePage({ loaderData }: Route.ComponentProps) {
  const {
    outline,
    unit,
    receives,
    prescriber,
    isOwn,
    isMaker,
    mayPrescribe,
    shown,
    versions,
    version,
    preview,
    done,
  } = loaderData;
  const donVi = unit.id;
  return (
    <>
      <PageHead
        title={outline.name}
        lead={receives ? `${outline.description}. Gửi về ${unit.name}.` : `${outline.description}.`}
        back={{ to: paths.outlines({ donVi }), label: "Đề cương báo cáo" }}
        actions={
          <>
            {mayPrescribe && shown === null && (
              <ButtonLink to={paths.editOutline(outline.code, { donVi })}>Sửa đề cương</ButtonLink>
            )}
            <ButtonLink to={paths.outlineDownload(outline.code, { donVi, lan: shown })} kind="quiet">
              Tải bản Word xem thử
            </ButtonLink>
          </>
        }
      />
      {done === "luu" && (
        <Notice kind="good" title="Đã lưu đề cương">
          Từ nay các báo cáo chưa gửi về {unit.name} lập theo đề cương này.
        </Notice>
      )}
      {done === "tra" && <Notice kind="good" title="Đã dùng lại mẫu chung" />}
      {shown === null ? (
        <p>
          <PrescriberName prescriber={prescriber} isOwn={isOwn} />
        </p>
      ) : (
        <Notice kind="attention" title={`Bản cũ, lần sửa ${shown}`}>
          Lưu ngày {savedOn(versions, shown)}.{" "}
          <a href={paths.outline(outline.code, { donVi })}>Xem đề cương đang dùng</a>
        </Notice>
      )}
      <div className="outline-desk">
        <div>
          <p>
            Báo cáo về: <strong>{outline.about}</strong>
          </p>
          <SectionList sections={outline.sections} />
          <OutlineVersions
            code={outline.code}
            unitId={unit.id}
            version={version}
            versions={versions}
            mayReturn={mayPrescribe && isOwn}
            isMaker={isMaker}
          />
        </div>
        <OutlinePreviewPane preview={preview} />
      </div>
    </>
  );
}

function savedOn(versions: readonly { version: number; recordedAt: Date }[], shown: number): string {
  const found = versions.find(({ version }) => version === shown);
  return found ? formatDate(todayInVietnam(found.recordedAt)) : "";
}
