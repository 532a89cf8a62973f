import type { Text } from "#lib/official-documents/official-document.ts";
import type { ShownBlock, ShownDocument } from "#lib/official-documents/shown-document.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import { PaperTable } from "./paper-table.tsx";

/** An official document on the screen, as near to the Word file as a page comes. @param chart its picture, an SVG */
export function Paper({ document, chart }: { document: ShownDocument; chart: string | null }) {
  const { issuer, number, issued, recipients, signature } = document;
  return (
    <div className="paper">
      <div className="paper-head">
        <div>
          {issuer.parent && <p className="upper">{issuer.parent}</p>}
          <p className="upper strong">{issuer.body}</p>
          <p>Số: …/{number.symbol}</p>
        </div>
        <div>
          <p className="upper strong">Cộng hòa xã hội chủ nghĩa Việt Nam</p>
          <p className="strong">Độc lập - Tự do - Hạnh phúc</p>
          <p className="emphasis">
            {issued.place}, ngày … tháng {issued.month} năm {issued.year}
          </p>
        </div>
      </div>
      <p className="paper-title upper strong">Báo cáo</p>
      <p className="paper-title strong">{document.subject}</p>
      {document.addressees.length > 0 && (
        <p className="paper-title">Kính gửi: {document.addressees.join("; ")}</p>
      )}
      <Blocks blocks={document.body} chart={chart} />
      <div className="paper-foot">
        <div>
          <p className="emphasis strong">Nơi nhận:</p>
          {["Như trên", ...recipients.to].map((to) => (
            <p key={to}>- {to};</p>
          ))}
          <p>- Lưu: {recipients.filed}.</p>
        </div>
        <div>
          {[...signature.authority, signature.position].map((line) => (
            <p key={line} className="upper strong">
              {line}
            </p>
          ))}
        </div>
      </div>
      {document.annexes.map(({ title, blocks }) => (
        <div key={title} className="paper-annex">
          <p className="paper-title strong">Phụ lục</p>
          <p className="paper-title upper strong">{title}</p>
          <Blocks blocks={blocks} chart={null} />
        </div>
      ))}
    </div>
  );
}

function Blocks({ blocks, chart }: { blocks: readonly ShownBlock[]; chart: string | null }) {
  return blocks.map((block, index) => <PaperBlock key={index} block={block} chart={chart} />);
}

function PaperBlock({ block, chart }: { block: ShownBlock; chart: string | null }) {
  switch (block.type) {
    case "table":
      return (
        <>
          {block.caption && <p className="paper-caption emphasis">{block.caption}</p>}
          <TableScroll label={block.caption ?? "Bảng"}>
            <PaperTable table={block} />
          </TableScroll>
        </>
      );
    case "picture":
      return (
        <figure>
          {/* Our own drawing (lib/charts): every text in it is escaped there. */}
          {chart && <div dangerouslySetInnerHTML={{ __html: chart }} />}
          <figcaption className="emphasis">{block.caption}</figcaption>
        </figure>
      );
    case "heading":
      return (
        <p className={block.level === 1 ? "upper strong" : "strong"}>
          {block.label} {block.text}
        </p>
      );
    default:
      return (
        <p>
          {block.label !== "" && `${block.label} `}
          <Spans text={block.text} />
        </p>
      );
  }
}

function Spans({ text }: { text: Text }) {
  if (typeof text === "string") return text;
  return text.map((span, index) =>
    span.emphasis ? (
      <em key={index}>{span.text}</em>
    ) : span.strong ? (
      <strong key={index}>{span.text}</strong>
    ) : (
      span.text
    ),
  );
}
