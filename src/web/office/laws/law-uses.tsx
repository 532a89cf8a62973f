import type { LawPage } from "#domain/laws/get-law.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";

/** Where a document is used: topics that rest on it, plans that cite it. */
export function LawUses({ topics, plans }: Pick<LawPage, "topics" | "plans">) {
  return (
    <>
      {topics.length > 0 && (
        <section>
          <h2>Nội dung truyền thông viện dẫn</h2>
          <ul className="law-links">
            {topics.map(({ name, field, provision }) => (
              <li key={name}>
                <a href={paths.contentTopics(field.code)}>{name}</a>
                <span className="soft">
                  {["", field.name, provision].filter((part) => part !== null).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Kế hoạch lấy làm căn cứ</h2>
        {plans.length === 0 ? (
          <p className="soft">Chưa có kế hoạch nào trong hệ thống dẫn số văn bản này.</p>
        ) : (
          <ul className="law-links">
            {plans.map(({ id, title, number, issuedOn, unitName }) => (
              <li key={id}>
                <a href={paths.plan(id)}>{title}</a>
                <span className="soft">
                  {["", number, issuedOn && `ngày ${formatDate(issuedOn)}`, unitName]
                    .filter((part) => part !== null)
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
