import { changedFields, fieldNames } from "#domain/activities/activity-fields.ts";
import type { ActivityContent } from "#domain/activities/activity.ts";
import type { ActivityWithHistory } from "#domain/activities/get-activity.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import { fieldText } from "./field-text.ts";
import { formatInstant } from "./format-instant.ts";

/** What changed from which to which, why, by whom and when; the latest first. */
export function ActivityHistory({ found, lists }: { found: ActivityWithHistory; lists: Lists }) {
  const { activity, versions, taskTitles } = found;
  const contents: readonly ActivityContent[] = [...versions.map(({ content }) => content), activity];
  const files: readonly (readonly string[])[] = [
    ...versions.map(({ evidence }) => evidence),
    found.evidence.map(({ id }) => id),
  ];
  return (
    <section aria-labelledby="lich-su">
      <h2 id="lich-su">Lịch sử</h2>
      <ol className="history" reversed>
        {versions
          .map((left, index) => {
            const [before, after] = [left.content, contents[index + 1] ?? activity];
            const withdrawn = activity.withdrawnAt !== null && index === versions.length - 1;
            const text = (content: ActivityContent, field: keyof typeof fieldNames) =>
              fieldText(field, content, lists, taskTitles) ?? "Chưa ghi";
            const [had, has] = [files[index] ?? [], files[index + 1] ?? []];
            const changes = [
              ...changedFields(before, after).map((field) => ({
                name: fieldNames[field],
                from: text(before, field),
                to: text(after, field),
              })),
              ...(had.join() === has.join()
                ? []
                : [{ name: "Minh chứng", from: `${had.length} tệp`, to: `${has.length} tệp` }]),
            ];
            return (
              <li key={left.version}>
                <p>
                  <strong>{withdrawn ? "Rút" : "Đính chính"}</strong> {formatInstant(left.replacedAt)} ·{" "}
                  {left.replacedByName}
                </p>
                <p>Lý do: {left.reason}</p>
                {changes.length > 0 && (
                  <TableScroll label={`Thay đổi so với bản ${left.version}`}>
                    <table>
                      <thead>
                        <tr>
                          <th scope="col">Nội dung</th>
                          <th scope="col">Bản cũ</th>
                          <th scope="col">Bản mới</th>
                        </tr>
                      </thead>
                      <tbody>
                        {changes.map(({ name, from, to }) => (
                          <tr key={name}>
                            <th scope="row">{name}</th>
                            <td>{from}</td>
                            <td>{to}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </TableScroll>
                )}
              </li>
            );
          })
          .reverse()}
        <li>
          <p>
            <strong>Ghi</strong> {formatInstant(activity.recordedAt)} · {found.recordedByName}
          </p>
        </li>
      </ol>
    </section>
  );
}
