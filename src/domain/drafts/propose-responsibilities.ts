import { upperFirst } from "#lib/vietnamese/first-letter.ts";
import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { DraftContent } from "./draft.schema.ts";

/** Groups that a plan addresses together, in the order in which it names them. */
const together = [
  { group: "commune-level", name: "ủy ban nhân dân các xã, phường" },
  { group: "agency", name: "các cơ quan, đơn vị" },
  { group: "school", name: "trường học" },
  { group: "village", name: "thôn, bản" },
] as const;

/** Who does what, to be filled in: the office that keeps the threads, and all others together. */
export function proposeResponsibilities(
  children: readonly Pick<Unit, "name" | "kind">[],
  lists: Pick<Lists, "unitKinds">,
): DraftContent["responsibilities"] {
  // Who keeps the threads: in the commune this office; in the province the Sở Nội vụ, since 1/3/2025.
  const offices = children.filter(
    ({ kind, name }) => kind === "culture-social-office" || name.startsWith("Sở Nội vụ"),
  );
  const groups = together.filter(({ group }) => {
    const kinds = new Set(kindsOf(lists, [group]));
    return children.some(({ kind }) => kinds.has(kind));
  });
  const all = groups.map(({ name }) => name).join(", ");
  return [
    ...offices.map(({ name }) => ({
      organisation: name,
      does: ["Làm đầu mối theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch."],
    })),
    ...(all === ""
      ? []
      : [
          {
            organisation: upperFirst(all),
            does: ["Tổ chức thực hiện các chỉ tiêu, nhiệm vụ được giao; báo cáo kết quả theo Kế hoạch này."],
          },
        ]),
  ];
}
