import { run } from "#domain/command.ts";
import { checkDraft } from "#domain/drafts/check-draft.ts";
import { getDraft } from "#domain/drafts/get-draft.ts";
import { saveItem } from "#domain/drafts/save-item.ts";
import { savePart } from "#domain/drafts/save-part.ts";
import { listNearUnits } from "#domain/dispatches/near-units.ts";
import { formFields } from "#domain/inputs.ts";
import { nestFields } from "#domain/readings/review-fields.ts";
import { Problem } from "#domain/problem.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/draft-section.ts";
import { draftsStyles } from "./drafts-styles.ts";
import { ItemForm } from "./item-form.tsx";
import { ItemRows } from "./item-rows.tsx";
import { PartForm } from "./part-form.tsx";
import { isList, sectionsOf, type Section } from "./sections.ts";
import { BasisOffers } from "./basis-offers.tsx";
import { WarningList } from "./warnings.tsx";

export const links = draftsStyles;

/** @throws Problem not-found for an address that names no part of this draft */
function sectionAt(sections: readonly Section[], slug: string): Section {
  const section = sections.find((one) => one.slug === slug);
  if (!section) throw new Problem("not-found");
  return section;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const { draft, unit, mayWrite } = await getDraft(office, params.draftId);
  const sections = sectionsOf(draft.content);
  const section = sectionAt(sections, params.section);
  if (!mayWrite) throw new Problem("not-allowed");
  const asked = new URL(request.url).searchParams.get("muc");
  const { unitGroups, unitKinds, measures, taskGroups } = office.lists;
  const warnings = await checkDraft(office, draft, unit);
  return {
    draft,
    unit,
    section,
    next: sections[sections.findIndex(({ slug }) => slug === section.slug) + 1] ?? null,
    /** The item shown: a number, "new", or null for the list. */
    item: asked === null ? null : asked === "moi" ? ("new" as const) : Number(asked),
    warnings: warnings.filter(({ section: about }) => about === section.key),
    lists: { unitGroups, unitKinds, measures, taskGroups },
    near: section.key === "closing" ? [...(await listNearUnits(office, unit)).keys()] : [],
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const office = officeContext(context);
  const { draftId } = params;
  const { draft } = await getDraft(office, draftId);
  const { key, slug } = sectionAt(sectionsOf(draft.content), params.section);
  const values = formFields(await request.formData());
  const { version, at, change, ...fields } = values;
  const typed = { draftId, version, fields: nestFields(fields) };
  const refuse = (errors: Readonly<Record<string, string>>, status: number) =>
    data({ fields: errors, values }, { status });
  try {
    const outcome = isList(key)
      ? await run(saveItem, office, { ...typed, list: key, at, change: change ?? "save" })
      : await run(savePart, office, { ...typed, part: key });
    if (!outcome.ok) return refuse(outcome.fields, 422);
  } catch (error) {
    // What was typed stays on the page; the next save goes on from what the other person saved.
    if (error instanceof Problem && error.code === "changed-meanwhile") return refuse(meanwhile, 409);
    throw error;
  }
  return redirect(isList(key) ? paths.draftSection(draftId, slug) : paths.draft(draftId), 303);
}

const meanwhile = {
  "": "Có người vừa sửa dự thảo này. Phần bạn gõ vẫn còn nguyên; xem lại rồi bấm Lưu lần nữa.",
};

export default function DraftSection({ loaderData, actionData }: Route.ComponentProps) {
  const { draft, section, item, warnings, lists, unit, next, near } = loaderData;
  const form = {
    version: draft.updatedAt.toISOString(),
    errors: actionData?.fields ?? {},
    values: actionData?.values ?? null,
    lists,
    level: unit.level,
  };
  const shown = item ?? (actionData?.values["change"] === "save" ? itemSent(actionData.values["at"]) : null);
  const back = { to: paths.draft(draft.id), label: "Dự thảo" };
  if (isList(section.key) && shown !== null) {
    const about = warnings.filter(({ at }) => at === shown);
    return (
      <>
        <PageHead
          title={section.name}
          back={{ to: paths.draftSection(draft.id, section.slug), label: section.name }}
        />
        <WarningList warnings={about} />
        <ItemForm list={section.key} at={shown} content={draft.content} form={form} />
      </>
    );
  }
  return (
    <>
      <PageHead title={section.name} lead={section.hint} back={back} />
      {isList(section.key) ? (
        <ItemRows
          draftId={draft.id}
          section={section}
          list={section.key}
          content={draft.content}
          form={form}
          warnings={warnings}
        />
      ) : (
        <>
          {section.key === "bases" ? (
            <BasisOffers warnings={warnings} bases={draft.content.bases} version={form.version} />
          ) : (
            <WarningList warnings={warnings} />
          )}
          <PartForm part={section.key} kind={draft.kind} content={draft.content} near={near} form={form} />
        </>
      )}
      {next && (
        <p className="next-section">
          <a href={paths.draftSection(draft.id, next.slug)}>Phần tiếp theo: {next.name}</a>
        </p>
      )}
    </>
  );
}

function itemSent(at: string | string[] | undefined): number | "new" {
  return typeof at === "string" && at !== "" ? Number(at) : "new";
}
