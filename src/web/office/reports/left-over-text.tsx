import type { OutlineSection } from "#domain/lists/lists.ts";
import type { Narrative } from "#domain/reports/report.ts";

/** What was written under sections that the outline has no more: kept, not printed, to be taken over by hand. */
export function LeftOverText({
  outline,
  narrative,
}: {
  outline: readonly OutlineSection[];
  narrative: Narrative;
}) {
  const codes = new Set(outline.map(({ code }) => code));
  const texts = Object.entries(narrative).filter(([code, text]) => !codes.has(code) && text.trim() !== "");
  if (texts.length === 0) return null;
  return (
    <details className="saved-text" open>
      <summary>Phần đã viết mà đề cương không còn mục</summary>
      <p>Đề cương đã được sửa. Phần dưới đây không in trong báo cáo; chép sang mục khác nếu còn cần.</p>
      {texts.map(([code, text]) => (
        <p key={code} className="left-over">
          {text}
        </p>
      ))}
    </details>
  );
}
