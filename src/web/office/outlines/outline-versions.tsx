import type { VersionHead } from "#domain/outlines/outline-versions.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "#web/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

/** What the unit has prescribed so far, and the way back to the outline of those above it. */
export function OutlineVersions(props: {
  code: string;
  unitId: string;
  version: number;
  versions: readonly VersionHead[];
  mayReturn: boolean;
  isMaker: boolean;
}) {
  const { code, unitId, version, versions, mayReturn, isMaker } = props;
  const back = isMaker ? "Bỏ đề cương này" : "Dùng lại mẫu chung";
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>Các lần sửa của đơn vị</h2>
      <ul>
        {versions.map(({ version: number, recordedAt, withdrawn }) => (
          <li key={number}>
            {withdrawn ? (
              `Lần ${number}: dùng lại mẫu chung`
            ) : (
              <a href={paths.outline(code, { donVi: unitId, lan: number })}>Lần {number}</a>
            )}
            , ngày {formatDate(todayInVietnam(recordedAt))}
          </li>
        ))}
      </ul>
      {mayReturn && (
        <details>
          <summary>{back}</summary>
          <Form>
            <Hidden name="unitId" value={unitId} />
            <Hidden name="version" value={version} />
            <p>
              {isMaker
                ? "Đề cương này không còn trong danh sách để chọn. Báo cáo đã gửi không đổi."
                : "Các báo cáo chưa gửi sẽ lập theo mẫu của cấp trên. Phần đã viết vẫn còn; các lần sửa của đơn vị vẫn xem lại được."}
            </p>
            <div className="actions">
              <Button kind="danger">{back}</Button>
            </div>
          </Form>
        </details>
      )}
    </section>
  );
}
