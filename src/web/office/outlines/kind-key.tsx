import { sectionKinds } from "#domain/outlines/section-kinds.ts";

/** What each kind of section is, for who builds an outline. */
export function KindKey() {
  return (
    <details className="kind-key">
      <summary>Các loại nội dung của mục</summary>
      <dl>
        {Object.entries(sectionKinds).map(([kind, { name, description }]) => (
          <div key={kind}>
            <dt>{name}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
