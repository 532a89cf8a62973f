import { type CitedLaw, type ContentTopic, listContentTopics } from "#domain/laws/list-content-topics.ts";
import { namedKinds } from "#domain/laws/law.ts";
import { officeContext } from "#web/request-context.ts";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/content-topics.ts";
import { LawLink, Successors } from "./law-links.tsx";
import { LawMark } from "./law-mark.tsx";
import { LawTabs } from "./law-tabs.tsx";
import styles from "./laws.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ context }: Route.LoaderArgs) {
  return { fields: await listContentTopics(officeContext(context)) };
}

export default function ContentTopics({ loaderData }: Route.ComponentProps) {
  const { fields } = loaderData;
  return (
    <>
      <PageHead
        title="Nội dung truyền thông"
        lead="Nói về điều gì, với ai, dựa vào văn bản nào, theo từng lĩnh vực."
      />
      <LawTabs current="topics" />
      <nav className="field-links" aria-label="Lĩnh vực">
        <ul>
          {fields.map(({ code, name }) => (
            <li key={code}>
              <a href={`#${code}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {fields.map(({ code, name, topics }) => (
        <section key={code} id={code} className="topic-field">
          <h2>{name}</h2>
          {topics.map((topic) => (
            <Topic key={topic.code} topic={topic} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Number or title, whichever the link does not say, and the articles. */
const aboutLaw = (law: CitedLaw) =>
  [namedKinds.has(law.kind) ? law.number : law.title, law.provision].filter(Boolean).join(", ");

function Topic({ topic }: { topic: ContentTopic }) {
  return (
    <article className="topic">
      <h3>{topic.name}</h3>
      <p className="soft">{topic.audiences.length === 0 ? "Mọi đối tượng" : topic.audiences.join("; ")}</p>
      {topic.laws.length > 0 && (
        <ul className="law-rows">
          {topic.laws.map((law) => (
            <li key={`${law.id} ${law.provision}`}>
              <div>
                <LawLink law={law} />
                <span className="soft">{aboutLaw(law)}</span>
              </div>
              <div>
                <LawMark status={law.status} sure={law.sure} />
                {law.status === "ended" && <Successors laws={law.successors} />}
              </div>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
