import type { Annex, TableRow } from "#lib/official-documents/official-document.ts";
import { pointLetter } from "#lib/official-documents/labels.ts";
import type { DraftContent, DraftTask } from "./draft.schema.ts";
import { unended } from "./ended.ts";

/** Is there anything to say of who leads, with whom, until when? */
export function isAnnexed({ tasks }: Pick<DraftContent, "tasks">): boolean {
  return tasks.some(isAssigned);
}

const isAssigned = ({ lead, partners, due }: DraftTask) => lead !== null || partners !== null || due !== null;

/**
 * The tasks as a table across the page: nhiệm vụ, chủ trì, phối hợp, thời hạn. A task that only heads others stands
 * over them; what is assigned to nobody is left to the body.
 */
export function tasksAnnex(content: DraftContent): Annex[] {
  if (!isAnnexed(content)) return [];
  return [
    {
      title: "Phân công thực hiện nhiệm vụ",
      orientation: "landscape",
      blocks: [
        {
          type: "table",
          columns: [
            { width: 14, align: "center" },
            { width: 110, align: "left" },
            { width: 50, align: "left" },
            { width: 50, align: "left" },
            { width: 33, align: "left" },
          ],
          head: [["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"]],
          rows: rows(content.tasks),
        },
      ],
    },
  ];
}

function rows(tasks: readonly DraftTask[]): TableRow[] {
  const counts = [0, 0, 0];
  return tasks.flatMap((task, at): TableRow[] => {
    const depth = task.depth;
    counts.fill(0, depth + 1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    const label = labelOf(counts, depth);
    const title = unended(task.title);
    if (isAssigned(task)) return [[label, title, task.lead ?? "", task.partners ?? "", task.due ?? ""]];
    const headsAssigned = under(tasks, at).some(isAssigned);
    return headsAssigned ? [[label, { text: title, columns: 4, strong: true }]] : [];
  });
}

/** "2", "2.b", as the body numbers them; a dash below. */
function labelOf(counts: readonly number[], depth: number): string {
  if (depth === 2) return "-";
  return depth === 0 ? String(counts[0]) : `${counts[0]}.${pointLetter(counts[1] ?? 1)}`;
}

/** What stands under the task at a place of the list. */
function under(tasks: readonly DraftTask[], at: number): readonly DraftTask[] {
  const depth = tasks[at]?.depth ?? 0;
  const rest = tasks.slice(at + 1);
  const end = rest.findIndex((task) => task.depth <= depth);
  return end < 0 ? rest : rest.slice(0, end);
}
