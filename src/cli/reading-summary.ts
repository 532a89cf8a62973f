import type { Duty, Period, PlanReading, Target, TargetStep, Unit } from "#lib/plan-reading/plan-reading.ts";

const units: Record<Unit, string> = {
  event: " cuộc",
  item: " tin, bài",
  minute: " phút",
  percent: "%",
  "percent-change": "% (mức thay đổi)",
  model: " mô hình",
  course: " lớp",
  person: " người",
  session: " buổi",
  other: "",
};

const periods: Record<Period, string> = {
  week: "mỗi tuần",
  month: "mỗi tháng",
  quarter: "mỗi quý",
  "half-year": "6 tháng",
  year: "mỗi năm",
  "school-year": "mỗi năm học",
  phase: "mỗi giai đoạn",
  term: "mỗi nhiệm kỳ",
};

const kinds: Record<Duty["kind"], string> = {
  plan: "gửi kế hoạch",
  report: "báo cáo",
  review: "sơ kết, tổng kết",
  feedback: "góp ý",
};

const documentKinds: Record<PlanReading["document"]["kind"], string> = {
  plan: "Kế hoạch",
  decision: "Quyết định",
  guidance: "Hướng dẫn",
  directive: "Chỉ thị",
  report: "Báo cáo",
  article: "Bài viết",
  other: "Văn bản",
};

/** What was read, for a person at a terminal. */
export function summaryOf(reading: PlanReading): string {
  const { document, scope } = reading;
  const head = [
    `${documentKinds[document.kind]}${document.number === null ? "" : ` số ${document.number}`}: ${document.subject ?? "(không có trích yếu)"}`,
    line("Cơ quan ban hành", document.issuer),
    line("Ngày ban hành", [document.issuedAt, document.issuedOn].filter(Boolean).join(", ") || null),
    line(
      "Người ký",
      document.signer === null
        ? null
        : [document.signer.title, document.signer.name].filter(Boolean).join(" "),
    ),
    line(
      "Phạm vi",
      [scope.place, [scope.from, scope.to].filter((year) => year !== null).join("–")]
        .filter(Boolean)
        .join(", ") || null,
    ),
  ];
  return [
    head.filter((one) => one !== null).join("\n"),
    list(
      "Căn cứ",
      reading.legalBases.map((basis) => basis.number),
    ),
    list("Chỉ tiêu", reading.targets.map(targetLine)),
    list(
      "Nhiệm vụ, giải pháp",
      reading.tasks.map((task) => short(task.title)),
    ),
    list(
      "Dịp, đợt cao điểm",
      reading.occasions.map(
        (one) => `${one.name}: ${dayOf(one.from)}${one.from === one.to ? "" : ` đến ${dayOf(one.to)}`}`,
      ),
    ),
    list("Chế độ báo cáo", reading.duties.map(dutyLine)),
    list(
      "Tổ chức thực hiện",
      reading.responsibilities.map((one) => one.org),
    ),
    list(
      "Cần xem lại",
      reading.warnings.map(
        (one) =>
          `${one.message}${one.at === undefined ? "" : ` (“${short(reading.text.slice(...one.at))}”)`}`,
      ),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function line(name: string, value: string | null): string | null {
  return value === null ? null : `${name}: ${value}`;
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0
    ? ""
    : [`${name} (${items.length})`, ...items.map((item) => `  - ${item}`)].join("\n");
}

function short(text: string): string {
  const folded = text.replace(/\s+/gu, " ");
  return folded.length <= 110 ? folded : `${folded.slice(0, folded.lastIndexOf(" ", 107))}…`;
}

function targetLine(target: Target): string {
  const when = target.per === null ? "" : `, ${periods[target.per]}`;
  return `${target.steps.map((step) => amountOf(step)).join("; ")}${when}: ${short(target.quote)}`;
}

function amountOf(step: TargetStep): string {
  const deadline = step.by === null ? "" : ` ${step.before ? "trước" : "đến"} năm ${step.by}`;
  if (step.min === null && step.max === null) return `chưa ghi số lượng${deadline}`;
  if (step.min !== null && step.max !== null)
    return `${shown(step.min)}–${shown(step.max)}${units[step.unit]}${deadline}`;
  return `${step.min === null ? "nhiều nhất" : "ít nhất"} ${shown(step.min ?? step.max ?? 0)}${units[step.unit]}${deadline}`;
}

function shown(value: number): string {
  return value.toLocaleString("vi-VN");
}

function dutyLine(duty: Duty): string {
  const day = duty.before === null ? "" : ` trước ngày ${duty.before.split("-").toReversed().join("/")}`;
  const every = duty.every === null ? "" : ` (${periods[duty.every]})`;
  return `${kinds[duty.kind]}${day}${every}${duty.to === null ? "" : ` về ${duty.to}`}`;
}

function dayOf(monthDay: string): string {
  return monthDay.split("-").toReversed().join("/");
}
