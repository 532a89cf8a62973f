import type { OutlinePreview } from "#domain/reports/preview-outline.ts";
import { Paper } from "./paper.tsx";

/** The document that comes of an outline, with invented figures. */
export function OutlinePreviewPane({ preview }: { preview: OutlinePreview }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus
    <section id="xem-thu" className="outline-preview" aria-labelledby="ten-xem-thu" tabIndex={0}>
      <h2 id="ten-xem-thu">Xem thử</h2>
      <p className="soft">
        Số liệu và tên đơn vị là ví dụ; chỗ trong ngoặc là phần người lập báo cáo sẽ viết.
      </p>
      <Paper {...preview} />
    </section>
  );
}
