import type { FieldErrors } from "#domain/refusal.ts";

/**
 * Who took part. null is unknown, and unknown is not zero. Women, men and others (or sex not known) make the
 * total; the further parts overlap with each other and with the sexes, each at most the total.
 */
export interface Attendance {
  readonly participants: number | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly otherSex: number | null;
  readonly children: number | null;
  readonly ethnicMinority: number | null;
  readonly withDisabilities: number | null;
}

export const noAttendance: Attendance = {
  participants: null,
  women: null,
  men: null,
  otherSex: null,
  children: null,
  ethnicMinority: null,
  withDisabilities: null,
};

/** The parts that overlap, with how a sentence names them. */
const furtherParts = {
  children: "trẻ em",
  ethnicMinority: "người dân tộc thiểu số",
  withDisabilities: "người khuyết tật",
} as const satisfies Partial<Record<keyof Attendance, string>>;

/** Where women and men are both known, the total follows from the parts and need not be written. */
export function withTotal(attendance: Attendance): Attendance {
  const { participants, women, men, otherSex } = attendance;
  if (participants !== null || women === null || men === null) return attendance;
  return { ...attendance, participants: women + men + (otherSex ?? 0) };
}

/** What does not add up, at the field where it is put right; empty where all is well. */
export function attendanceErrors(attendance: Attendance): FieldErrors {
  const { participants, women, men, otherSex } = withTotal(attendance);
  if (participants === null) return {};
  const errors: Record<string, string> = {};
  const known = (women ?? 0) + (men ?? 0) + (otherSex ?? 0);
  const sexesComplete = women !== null && men !== null;
  if (sexesComplete ? known !== participants : known > participants) {
    errors["participants"] =
      `${namesOf({ women, men, otherSex })} là ${known}, tổng số đang ghi ${participants}.` +
      (known < participants && otherSex === null ? " Người chưa rõ giới ghi ở ô “Khác hoặc chưa rõ”." : "");
  }
  for (const [field, name] of Object.entries(furtherParts)) {
    const part = attendance[field as keyof typeof furtherParts];
    if (part !== null && part > participants) {
      errors[field] = `Số ${name} là ${part}, nhiều hơn tổng số ${participants} người.`;
    }
  }
  return errors;
}

/** "Số nữ và số nam cộng lại", with only the parts that were said. */
function namesOf(sexes: Pick<Attendance, "women" | "men" | "otherSex">): string {
  const said = [
    sexes.women !== null ? "số nữ" : null,
    sexes.men !== null ? "số nam" : null,
    sexes.otherSex !== null ? "số khác" : null,
  ].filter((name) => name !== null);
  const sentence =
    said.length > 1 ? `${said.slice(0, -1).join(", ")} và ${said.at(-1)} cộng lại` : (said[0] ?? "");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
