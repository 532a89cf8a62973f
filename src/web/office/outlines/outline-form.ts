import {
  outlineSectionKinds,
  type OutlineSectionKind,
  type ReportOutline,
  type SectionLevel,
  type SectionPlan,
} from "#domain/lists/lists.ts";
import { addSection, moveSection, removeSection } from "#domain/outlines/arrange-sections.ts";
import { mostSections } from "#domain/outlines/outline.schema.ts";
import { type TypedSection, withCodes } from "#domain/outlines/section-codes.ts";

/** An outline as it stands in the form, saved or not. */
export interface TypedOutline {
  readonly name: string;
  /** What the report is about, inside a sentence. */
  readonly about: string;
  /** The unit's newest version when the form was first made. */
  readonly version: string;
  readonly sections: readonly TypedSection[];
}

/** What a button of the form asks for. */
export type OutlineStep =
  | { readonly to: "save" | "preview" }
  | { readonly to: "up" | "down" | "add" | "remove"; readonly at: number };

export const stepValue = (step: OutlineStep): string => ("at" in step ? `${step.to}:${step.at}` : step.to);

function stepOf(value: string): OutlineStep {
  const [, to, at] = /^(up|down|add|remove):(\d{1,2})$/.exec(value) ?? [];
  if (to === "up" || to === "down" || to === "add" || to === "remove") return { to, at: Number(at) };
  return { to: value === "save" ? "save" : "preview" };
}

const longest = 2000;
const controls = /[^\P{Cc}\t\n\r]/gu;

/** Everything typed so far, also what cannot be saved yet: no step loses it. */
export function readOutlineForm(form: FormData): {
  readonly step: OutlineStep;
  readonly typed: TypedOutline;
} {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, longest).replaceAll(controls, "") : "";
  };
  const places = [...form.keys()].flatMap((name) => /^sections\.(\d{1,2})\.kind$/.exec(name)?.[1] ?? []);
  const sections = places.slice(0, mostSections).map((at): TypedSection => {
    const field = (name: string) => text(`sections.${at}.${name}`);
    return {
      code: /^[a-z0-9-]{1,60}$/.test(field("code")) ? field("code") : null,
      level: levelOf(field("level")),
      heading: field("heading"),
      kind: kindOf(field("kind")),
      hint: field("hint") === "" ? null : field("hint"),
      required: field("required") !== "",
    };
  });
  return {
    step: stepOf(text("step")),
    typed: { name: text("name"), about: text("about"), version: text("version"), sections },
  };
}

const levelOf = (typed: string): SectionLevel => (typed === "0" ? 0 : typed === "2" ? 2 : 1);

const kindOf = (typed: string): OutlineSectionKind =>
  outlineSectionKinds.find((kind) => kind === typed) ?? "narrative";

/** The sections after a button was pressed. */
export function afterStep(sections: readonly TypedSection[], step: OutlineStep): readonly TypedSection[] {
  switch (step.to) {
    case "up":
    case "down":
      return moveSection(sections, step.at, step.to);
    case "remove":
      return removeSection(sections, step.at);
    case "add":
      return sections.length >= mostSections ? sections : addSection(sections, step.at, newSection);
    default:
      return sections;
  }
}

const newSection = (level: SectionLevel): TypedSection => ({
  code: null,
  level,
  heading: "",
  kind: "narrative",
  hint: null,
  required: false,
});

/** The place to look at after a button was pressed: where the section is now, or the new one. */
export function placeAfter(sections: readonly TypedSection[], step: OutlineStep): number | null {
  if (!("at" in step)) return null;
  const after = afterStep(sections, step);
  if (step.to === "remove") return Math.max(0, step.at - 1);
  const place = after.findIndex((section) =>
    step.to === "add" ? !sections.includes(section) : section === sections[step.at],
  );
  return place === -1 ? null : place;
}

/** What is typed as an outline for the preview; a section without a name yet says so. */
export function previewSections(sections: readonly TypedSection[]): SectionPlan[] {
  return withCodes(
    sections.map((section) => ({
      ...section,
      heading: section.heading.trim() === "" ? "(chưa đặt tên mục)" : section.heading,
    })),
    new Map(),
  );
}

/** The outline with what is typed, as a preview takes it; what is not said yet stays as it is. */
export function previewed(
  outline: Pick<ReportOutline, "code" | "about">,
  { about, sections }: Pick<TypedOutline, "about" | "sections">,
): Pick<ReportOutline, "code" | "about" | "sections"> {
  const said = about.trim();
  return {
    code: outline.code,
    about: said === "" ? outline.about : said,
    sections: previewSections(sections),
  };
}

/** As the command takes it: text, as a form sends it. */
export function inputOf({ sections, ...outline }: TypedOutline): object {
  return {
    ...outline,
    sections: sections.map(({ code, hint, ...section }) => ({
      ...section,
      code: code ?? "",
      hint: hint ?? "",
    })),
  };
}
