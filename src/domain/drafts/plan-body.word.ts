import type { Block } from "#lib/official-documents/official-document.ts";
import { ended, unended } from "./ended.ts";
import type { DraftContent } from "./draft.schema.ts";
import { dutySentence, occasionSentence } from "./other-sentences.ts";
import { targetSentence } from "./target-sentence.ts";
import { isAnnexed } from "./tasks-annex.word.ts";

/**
 * What stands under the opening of a plan, part by part; a part with nothing in it is left out. The headings are
 * those that officials use, and that lib/plan-reading knows.
 */
export function planBody(content: DraftContent): Block[] {
  return [
    ...aims(content.aims),
    ...part("Đối tượng truyền thông", bullets(content.aims.audiences)),
    ...part("Chỉ tiêu", content.targets.map(targetSentence).map(numbered)),
    ...part("Nội dung truyền thông", bullets(content.aims.contents)),
    ...part("Nhiệm vụ, giải pháp", tasks(content)),
    ...part("Các dịp truyền thông cao điểm", bullets(content.occasions.map(occasionSentence))),
    ...part("Lịch tuyên truyền", schedule(content)),
    ...part("Kinh phí thực hiện", content.funding.map(paragraph)),
    ...part("Tổ chức thực hiện", [...responsibilities(content), ...duties(content)]),
  ];
}

function part(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: "heading", level: 1, text: heading }, ...blocks];
}

function aims({ objectives, requirements }: DraftContent["aims"]): Block[] {
  if (objectives.length === 0) return part("Yêu cầu", bullets(requirements));
  if (requirements.length === 0) return part("Mục đích", bullets(objectives));
  return part("Mục đích, yêu cầu", [
    section("Mục đích"),
    ...bullets(objectives),
    section("Yêu cầu"),
    ...bullets(requirements),
  ]);
}

/** Who leads, with whom and until when stands in the annex: a table is read at a glance, sentences are not. */
function tasks(content: DraftContent): Block[] {
  const isTree = content.tasks.some(({ depth }) => depth > 0);
  const blocks = content.tasks.map(({ depth, title }): Block => {
    if (depth === 2) return bullet(title);
    if (depth === 1) return { type: "numbered", level: 3, text: ended(title) };
    return isTree ? section(unended(title)) : numbered(title);
  });
  if (blocks.length === 0 || !isAnnexed(content)) return blocks;
  return [paragraph("Cơ quan chủ trì, phối hợp và thời hạn nêu tại Phụ lục kèm theo"), ...blocks];
}

function schedule({ schedule: rows }: DraftContent): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      type: "table",
      columns: [
        { width: 11, align: "center" },
        { width: 58, align: "left" },
        { width: 28, align: "left" },
        { width: 34, align: "left" },
        { width: 34, align: "left" },
      ],
      head: [["TT", "Nội dung", "Thời gian", "Hình thức, kênh", "Đơn vị thực hiện"]],
      rows: rows.map(({ what, when, how, who }, at) => [String(at + 1), what, when, how, who]),
    },
  ];
}

function responsibilities(content: DraftContent): Block[] {
  return content.responsibilities.flatMap(({ organisation, does }) => [
    section(organisation),
    ...bullets(does),
  ]);
}

function duties({ duties: sent }: DraftContent): Block[] {
  return sent.length === 0 ? [] : [section("Chế độ báo cáo"), ...bullets(sent.map(dutySentence))];
}

const section = (text: string): Block => ({ type: "heading", level: 2, text });
const numbered = (text: string): Block => ({ type: "numbered", level: 2, text: ended(text) });
const paragraph = (text: string): Block => ({ type: "paragraph", text: ended(text) });
const bullet = (text: string): Block => ({ type: "bullet", text: ended(text) });
const bullets = (texts: readonly string[]): Block[] => texts.map(bullet);
