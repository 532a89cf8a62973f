import type { OutlinePreview } from "#domain/reports/preview-outline.ts";
import { Paper } from "./paper.tsx";

/** The document that comes of an outline, with invented figures. */
export function OutlinePreviewPane({ preview }: { preview: OutlinePreview }) {
  return (
    <section id="xem-thu" className="outline-preview" aria-labelledby="ten-xem-thu">
      <h2 id="ten-xem-thu">Xem thử</h2>
      <p className="soft">
        Số liệu và tên đơn vị là ví dụ; chỗ trong ngoặc là phần người lập báo cáo sẽ viết.
      </p>
      <Paper {...preview} />
    </section>
  );
}
