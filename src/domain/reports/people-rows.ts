import type { AttendanceSum } from "./activity-results.ts";

export interface PeopleRow {
  readonly part: "women" | "men" | "unknown" | "total" | "children" | "ethnic-minority";
  readonly label: string;
  readonly count: number;
  /** Of all who attended; null for what was asked of some activities only. */
  readonly share: number | null;
  readonly strong: boolean;
}

/** Attendances by sex, which make the total, then the parts that some activities tell; none where nobody is known of. */
export function peopleRows({
  total,
  women,
  men,
  unknown,
  children,
  ethnicMinority,
}: AttendanceSum): PeopleRow[] {
  if (total === 0) return [];
  const sex = (part: PeopleRow["part"], label: string, count: number): PeopleRow => ({
    part,
    label,
    count,
    share: count / total,
    strong: false,
  });
  const further = (part: PeopleRow["part"], label: string, count: number): PeopleRow[] =>
    count === 0 ? [] : [{ part, label, count, share: null, strong: false }];
  return [
    sex("women", "Nữ", women),
    sex("men", "Nam", men),
    ...(unknown > 0 ? [sex("unknown", "Khác hoặc chưa rõ giới", unknown)] : []),
    { part: "total", label: "Cộng lượt người dự", count: total, share: 1, strong: true },
    ...further("children", "Trong đó trẻ em (theo hoạt động có ghi)", children),
    ...further("ethnic-minority", "Trong đó người dân tộc thiểu số (theo hoạt động có ghi)", ethnicMinority),
  ];
}
