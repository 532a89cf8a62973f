import type { MarginWarning } from "#domain/readings/review-warnings.ts";
import { listedPassages, listedTasks } from "#domain/readings/reading-items.ts";
import type { ReadingPage } from "#domain/readings/reading-pages.queries.ts";
import { mostItems, type ItemKind } from "#domain/readings/review-fields.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { paths } from "#web/paths.ts";
import { documentLines, type DocumentSegment, type PlacedItem } from "./document-lines.ts";

/** What stands in the margin of the document for an item that begins there. */
const marks = {
  targets: "CT",
  tasks: "NV",
  occasions: "Dịp",
  duties: "BC",
  responsibilities: "TN",
  passages: "",
  legalBases: "CC",
} as const satisfies Record<ItemKind, string>;

/**
 * The document as it was read, each passage that an item comes from tinted. Its words can be selected: the places
 * in data-at are UTF-16 offsets of the text, that review.js counts from.
 */
export function DocumentPane(props: {
  reading: PlanReading;
  warnings: readonly MarginWarning[];
  pages: readonly ReadingPage[];
}) {
  const { reading, warnings, pages } = props;
  const lines = documentLines(reading.text, [...placedItems(reading), ...doubts(warnings)]);
  return (
    <section className="review-document" id="van-ban" aria-labelledby="review-document">
      <h2 id="review-document">Nguyên văn</h2>
      <section
        className="document-text"
        aria-label="Toàn văn"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus
        tabIndex={0}
      >
        {lines.map(({ from, segments, begins }) => (
          <p key={from}>
            {begins.length > 0 && <Margin items={begins} />}
            <span data-at={from}>
              {segments.map((segment) => (
                <Segment key={segment.from} segment={segment} />
              ))}
            </span>
          </p>
        ))}
      </section>
      <Scans pages={pages} />
    </section>
  );
}

/** The pages of a scan, to hold what was recognised against. */
function Scans({ pages }: { pages: readonly ReadingPage[] }) {
  if (pages.length === 0) return null;
  return (
    <details className="review-more">
      <summary>Ảnh các trang đã quét ({pages.length})</summary>
      {pages.map(({ page, fileId, width, height }) => (
        <p key={page}>
          <img
            src={paths.file(fileId)}
            alt={`Trang ${page} của bản quét`}
            width={width}
            height={height}
            loading="lazy"
          />
        </p>
      ))}
    </details>
  );
}

function Margin({ items }: { items: readonly string[] }) {
  const shown = items.filter((item) => item !== doubt && !item.startsWith("passages."));
  return (
    <span className="document-margin">
      {shown.map((item) => {
        const [kind = "", at = ""] = item.split(".");
        return (
          <a key={item} href={`#${item}`}>
            {marks[kind as ItemKind]} {Number(at) + 1}
          </a>
        );
      })}
    </span>
  );
}

function Segment({ segment: { from, text, items } }: { segment: DocumentSegment }) {
  if (items.length === 0) return <span data-at={from}>{text}</span>;
  const own = items.filter((item) => item !== doubt);
  const doubted = own.length < items.length ? "doubt" : undefined;
  if (own.length === 0)
    return (
      <span className={doubted} data-at={from}>
        {text}
      </span>
    );
  return (
    <mark id={`van-ban-${from}`} className={doubted} data-at={from} data-items={own.join(" ")}>
      {text}
    </mark>
  );
}

/** What a clerk would underline; the words for it stand beside the item, or at the head of the form. */
const doubt = "doubt";

function doubts(warnings: readonly MarginWarning[]): PlacedItem[] {
  return warnings.flatMap(({ severity, at }) =>
    severity === "attention" && at ? [{ item: doubt, at }] : [],
  );
}

/** Where each item stands that the form shows. */
function placedItems(reading: PlanReading): PlacedItem[] {
  const of = (kind: ItemKind, list: readonly { readonly at: readonly [number, number] }[]) =>
    list.slice(0, mostItems).map(({ at }, index) => ({ item: `${kind}.${index}`, at }));
  return [
    ...of("targets", reading.targets),
    ...of("tasks", listedTasks(reading)),
    ...of("occasions", reading.occasions),
    ...of("duties", reading.duties),
    ...of("responsibilities", reading.responsibilities),
    ...of("passages", listedPassages(reading)),
    ...of("legalBases", reading.legalBases),
  ];
}
