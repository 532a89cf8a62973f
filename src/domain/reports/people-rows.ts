import type { AttendanceSum } from "./activity-results.ts";

export interface PeopleRow {
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
  const part = (label: string, count: number): PeopleRow => ({
    label,
    count,
    share: count / total,
    strong: false,
  });
  const further = (label: string, count: number): PeopleRow[] =>
    count === 0 ? [] : [{ label, count, share: null, strong: false }];
  return [
    part("Nữ", women),
    part("Nam", men),
    ...(unknown > 0 ? [part("Khác hoặc chưa rõ giới", unknown)] : []),
    { label: "Cộng lượt người dự", count: total, share: 1, strong: true },
    ...further("Trong đó trẻ em (theo hoạt động có ghi)", children),
    ...further("Trong đó người dân tộc thiểu số (theo hoạt động có ghi)", ethnicMinority),
  ];
}
