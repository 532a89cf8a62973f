import type { Lists } from "#domain/lists/lists.ts";
import { groupKinds } from "./unit-kinds.ts";
import { unitListColumns } from "./unit-list.ts";

/** The workbook that people fill in: the list, and the kinds that may stand in it. */
export async function writeUnitListTemplate(lists: Lists, today: string): Promise<Uint8Array> {
  // Large and wanted only here.
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const bold = (value: string) => ({ value, fontWeight: "bold" as const });
  const open = lists.unitKinds.filter(
    ({ level, until }) => level === "leaf" && (until === null || today <= until),
  );
  const descriptions = new Map(open.map(({ code, description }) => [code, description ?? ""]));
  const columns = Object.values(unitListColumns).map(
    (column) => `${column.heading}${"required" in column ? " *" : ""}`,
  );
  const workbook = writeExcelFile([
    {
      sheet: "Danh sách",
      columns: [{ width: 44 }, { width: 30 }, { width: 30 }, { width: 20 }],
      stickyRowsCount: 1,
      data: [columns.map(bold)],
    },
    {
      sheet: "Loại đơn vị",
      columns: [{ width: 48 }, { width: 30 }, { width: 90 }],
      stickyRowsCount: 1,
      data: [
        ["Loại đơn vị", "Nhóm", "Gồm"].map(bold),
        ...groupKinds(lists, open).map(({ value, label, group }) => [
          label,
          group,
          descriptions.get(value) ?? "",
        ]),
      ],
    },
  ]);
  return workbook.toBuffer();
}
