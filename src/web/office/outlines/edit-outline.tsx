import { run } from "#domain/command.ts";
import { checkSections } from "#domain/outlines/check-sections.ts";
import { getOutline } from "#domain/outlines/get-outline.ts";
import { lookAtSections } from "#domain/outlines/look-at-sections.ts";
import { prescribeOutline } from "#domain/outlines/prescribe-outline.ts";
import { Problem } from "#domain/problem.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { previewOutline } from "#domain/reports/preview-outline.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/edit-outline.ts";
import { askedOutline } from "./outline-address.ts";
import { OutlineEditor } from "./outline-editor.tsx";
import {
  afterStep,
  inputOf,
  placeAfter,
  previewed,
  readOutlineForm,
  type TypedOutline,
} from "./outline-form.ts";
import { OutlinePreviewPane } from "./outline-preview-pane.tsx";
import { outlinesStyles } from "./outlines-styles.ts";

export const links = outlinesStyles;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const { unitId } = askedOutline(request);
  const { outline, unit, version, mayPrescribe } = await getOutline(office, params.outline, {
    unitId,
    version: null,
  });
  if (!mayPrescribe) throw new Problem("not-allowed");
  return {
    outline,
    unit: { id: unit.id, name: unit.name },
    version: String(version),
    preview: previewOutline({ ...outline, sections: outline.plan }),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const office = officeContext(context);
  const page = await getOutline(office, params.outline, { ...askedOutline(request), version: null });
  const { step, typed } = readOutlineForm(await request.formData());
  const standard = office.lists.reportOutlines.find(({ code }) => code === params.outline);
  const shown = (sections: TypedOutline["sections"], fields: FieldErrors, version = typed.version) => ({
    typed: { ...typed, sections, version },
    fields,
    open: placeAfter(typed.sections, step),
    // An outline of the unit's own making is held against none.
    notes: lookAtSections(sections, standard?.sections ?? []),
    preview: previewOutline(previewed(page.outline, { ...typed, sections })),
  });
  if (step.to !== "save") {
    const sections = afterStep(typed.sections, step);
    return shown(sections, step.to === "preview" ? checkSections(sections) : {});
  }
  try {
    const raw = { ...inputOf(typed), unitId: page.unit.id, outline: params.outline };
    const outcome = await run(prescribeOutline, office, raw);
    // What a section lacks is said together with what the rest does, though the rest is looked at first.
    const fields = outcome.ok ? {} : { ...outcome.fields, ...checkSections(typed.sections) };
    if (!outcome.ok) return data(shown(typed.sections, fields), { status: 422 });
  } catch (error) {
    // What was typed stays on the page; the next save goes on from what the other person saved.
    if (error instanceof Problem && error.code === "changed-meanwhile")
      return data(shown(typed.sections, meanwhile, String(page.version)), { status: 409 });
    throw error;
  }
  return redirect(paths.outline(params.outline, { donVi: page.unit.id, vua: "luu" }), 303);
}

const meanwhile = {
  "": "Có người vừa lưu đề cương này. Phần bạn sửa vẫn còn nguyên. Mở “Đề cương đang dùng” để xem bản của người kia, rồi bấm Lưu lần nữa nếu vẫn lấy bản của bạn.",
} as const satisfies FieldErrors;

export default function EditOutline({ loaderData, actionData }: Route.ComponentProps) {
  const { outline, unit, version, preview } = loaderData;
  const typed = actionData?.typed ?? {
    name: outline.name,
    about: outline.about,
    version,
    sections: outline.plan,
  };
  return (
    <>
      <PageHead
        title={`Sửa đề cương: ${outline.name}`}
        lead={`Dùng cho báo cáo gửi về ${unit.name}. Chưa bấm Lưu thì chưa ai thấy.`}
        back={{ to: paths.outline(outline.code, { donVi: unit.id }), label: "Đề cương đang dùng" }}
      />
      <div className="outline-desk">
        <OutlineEditor
          code={outline.code}
          unitId={unit.id}
          typed={typed}
          errors={actionData?.fields ?? {}}
          notes={actionData?.notes ?? []}
          open={actionData?.open ?? null}
          isChanged={actionData !== undefined}
        />
        <OutlinePreviewPane preview={actionData?.preview ?? preview} />
      </div>
    </>
  );
}
