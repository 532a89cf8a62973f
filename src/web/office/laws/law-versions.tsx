import type { LawPage } from "#domain/laws/get-law.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";

/** Who has written the document down, the one that counts here first. */
export function LawVersions({ versions }: Pick<LawPage, "versions">) {
  return (
    <section>
      <h2>Nguồn của thông tin</h2>
      <ul className="law-links">
        {versions.map(({ unitName, at, seed }, index) => (
          <li key={unitName}>
            {seed
              ? "Danh mục ban đầu của hệ thống"
              : `${unitName} ghi ngày ${formatDate(todayInVietnam(at))}`}
            {versions.length > 1 && index === 0 && <span className="soft">, đang dùng ở đây</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
