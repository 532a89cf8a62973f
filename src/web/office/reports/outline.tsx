import type { OutlineSection } from "#domain/lists/lists.ts";
import type { ReportCheck } from "#domain/reports/report-check.ts";

/** The numbered sections, as links; one that still has to be written says so. */
export function Outline({
  outline,
  checks,
}: {
  outline: readonly OutlineSection[];
  checks: readonly ReportCheck[];
}) {
  const unwritten = new Set(
    checks.flatMap(({ kind, section }) => (kind === "unwritten" && section ? [section] : [])),
  );
  const numbered = outline.flatMap((section, index) => {
    if (section.number === null) return [];
    const end = outline.findIndex(({ number }, after) => after > index && number !== null);
    const parts = outline.slice(index, end === -1 ? undefined : end);
    return [{ section, open: parts.some(({ code }) => unwritten.has(code)) }];
  });
  return (
    <nav className="report-outline" aria-label="Đề cương">
      <ol>
        {numbered.map(({ section, open }) => (
          <li key={section.code} className={section.number?.includes(".") ? "sub" : undefined}>
            <a href={`#${section.code}`}>
              <span className="num">{section.number?.split(".").at(-1)}.</span> {section.heading}
            </a>
            {open && <span className="open">chưa viết</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
