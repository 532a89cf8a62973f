import type { VersionDifference as Difference } from "#domain/reports/compare-versions.ts";

/** What the last sending changed: figures first, then words, taken out and put in. */
export function VersionDifference({ difference: { sections, figures } }: { difference: Difference }) {
  if (sections.length === 0 && figures.length === 0) return <p>Bản này giống hệt bản gửi lần trước.</p>;
  return (
    <section className="version-difference">
      <h2>Khác với bản gửi lần trước</h2>
      {figures.length > 0 && (
        <ul>
          {figures.map(({ title, before, after }) => (
            <li key={title}>
              {title}: <del>{before ?? "không có"}</del> <ins>{after ?? "không còn"}</ins>
            </li>
          ))}
        </ul>
      )}
      {sections.map(({ code, heading, parts }) => (
        <div key={code}>
          <h3>{heading}</h3>
          <p className="changed-words">
            {parts.map(({ text, change }, index) => {
              if (change === "added") return <ins key={index}>{text}</ins>;
              if (change === "removed") return <del key={index}>{text}</del>;
              return <span key={index}>{text}</span>;
            })}
          </p>
        </div>
      ))}
    </section>
  );
}
