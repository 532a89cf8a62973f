import type { OutlineSection } from "#domain/lists/lists.ts";
import { TextArea } from "../../ui/fields.tsx";
import { sectionField } from "./report-form.ts";

interface NarrativeProps {
  section: OutlineSection;
  stored: string;
  typed: string | undefined;
  error: string | undefined;
}

/** A box to write in; where somebody else saved other words meanwhile, theirs stand below what was typed. */
export function NarrativeField({ section, stored, typed, error }: NarrativeProps) {
  const lines = (typed ?? stored).split("\n").length;
  const saved = stored.replaceAll("\r\n", "\n").trim();
  const isOther = typed !== undefined && typed.replaceAll("\r\n", "\n").trim() !== saved && saved !== "";
  return (
    <>
      <TextArea
        name={sectionField(section.code)}
        // Right under its own heading the label would say the same twice.
        label={
          section.number === null ? (
            section.heading
          ) : (
            <span className="visually-hidden">{section.heading}</span>
          )
        }
        hint={section.hint}
        error={error}
        optional={!section.required}
        value={typed ?? stored}
        rows={Math.min(20, Math.max(5, lines + 2))}
      />
      {isOther && (
        <details className="saved-text" open>
          <summary>Bản đang lưu của phần này</summary>
          <Paragraphs text={saved} />
        </details>
      )}
    </>
  );
}

/** What was written, to read. */
export function NarrativeText({ section, stored }: NarrativeProps) {
  if (stored.trim() === "") return section.required ? <p className="soft">Chưa viết phần này.</p> : null;
  return <Paragraphs text={stored} />;
}

function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line, index) => <p key={index}>{line}</p>);
}
