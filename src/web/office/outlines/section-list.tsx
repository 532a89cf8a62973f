import type { OutlineSection } from "#domain/lists/lists.ts";
import { sectionKinds } from "#domain/outlines/section-kinds.ts";

/** The sections of an outline, to read: what stands in each, and what its writer is told. */
export function SectionList({ sections }: { sections: readonly OutlineSection[] }) {
  return (
    <ol className="section-rows">
      {sections.map(({ code, number, heading, kind, hint, required }) => (
        <li key={code} className={depthClass(number)}>
          <p className="section-heading">
            {number !== null && <span className="num">{number.split(".").at(-1)}.</span>} {heading}
          </p>
          <p className="soft">
            {sectionKinds[kind].name}
            {required && " · bắt buộc"}
            {number === null && " · nối tiếp mục trên, không in tên"}
          </p>
          {hint && <p className="section-hint">{hint}</p>}
        </li>
      ))}
    </ol>
  );
}

export function depthClass(number: string | null): string {
  return number === null ? "goes-on" : number.includes(".") ? "sub" : "big";
}
