import type { Duty } from "#domain/plans/duty.ts";
import { plainDuty } from "#domain/plans/duty-settings.ts";
import { insertDuties } from "#domain/plans/duties.queries.ts";
import { firstWording, plainPlan } from "#domain/plans/plan.ts";
import { insertPlan } from "#domain/plans/plans.queries.ts";
import { plainTarget, type Target } from "#domain/plans/target.ts";
import { insertTargets } from "#domain/plans/targets.queries.ts";
import type { Task } from "#domain/plans/task.ts";
import { insertTasks } from "#domain/plans/tasks.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Database } from "#platform/db/connection.ts";

/** A plan as small as a report needs, for tests: four targets, two tasks and the yearly duty before 20 November. */
export interface SamplePlan {
  readonly planId: string;
  readonly dutyId: string;
  /** Each agency: two communication events a year. */
  readonly eventsTarget: string;
  readonly taskId: string;
  /** Under the task. */
  readonly subtaskId: string;
}

export async function insertSamplePlan(
  db: Database,
  unit: Pick<Unit, "id" | "provinceId">,
  newId: () => string,
): Promise<SamplePlan> {
  const planId = newId();
  const said = { planId, quote: "Câu của kế hoạch.", quoteAt: [0, 17] as const };
  const targets = sampleTargets.map((target, position): Target => ({
    ...common,
    ...target,
    ...said,
    id: newId(),
    position,
  }));
  const [task, subtask] = [newId(), newId()];
  const tasks: Task[] = [
    {
      ...said,
      ...blankTask,
      id: task,
      parentId: null,
      position: 0,
      label: "1.",
      title: "Đổi mới hình thức truyền thông",
    },
    {
      ...said,
      ...blankTask,
      id: subtask,
      parentId: task,
      position: 1,
      label: "a)",
      title: "Truyền thông trên nền tảng số",
    },
    {
      ...said,
      ...blankTask,
      id: newId(),
      parentId: null,
      position: 2,
      label: "2.",
      title: "Giáo dục trong nhà trường",
    },
  ];
  const duty: Duty = { ...said, ...yearlyDuty, id: newId(), position: 0 };
  await db.transaction().execute(async (transaction) => {
    await insertPlan(transaction, { ...plan, id: planId, unitId: unit.id, provinceId: unit.provinceId });
    await insertTargets(transaction, targets);
    await insertTasks(transaction, tasks);
    await insertDuties(transaction, [duty]);
  });
  return { planId, dutyId: duty.id, eventsTarget: targets[0]?.id ?? "", taskId: task, subtaskId: subtask };
}

/** A plan of the level above, which a sample plan then follows: it asks those of its level for their report of the year. */
export async function insertSampleAbove(
  db: Database,
  unit: Pick<Unit, "id" | "provinceId">,
  below: Pick<SamplePlan, "planId">,
  newId: () => string,
  senders: "commune-level" | "province-level" = "commune-level",
): Promise<SamplePlan> {
  const above = await insertSamplePlan(db, unit, newId);
  await db
    .updateTable("duties")
    .set({ sender_kinds: [senders] })
    .where("id", "=", above.dutyId)
    .execute();
  await db.updateTable("plans").set({ follows_id: above.planId }).where("id", "=", below.planId).execute();
  return above;
}

const plan = {
  ...plainPlan,
  kind: "plan",
  purpose: "programme",
  title: "Thực hiện Chương trình Truyền thông về bình đẳng giới giai đoạn 2026-2030 trên địa bàn xã Suối Hoa",
  number: "27/KH-UBND",
  issuedOn: "2026-01-05",
  issuedBy: "Ủy ban nhân dân xã Suối Hoa",
  signer: null,
  periodFrom: 2026,
  periodTo: 2030,
  body: null,
  fileId: null,
  confirmedBy: "00000000-0000-8000-a000-000000000001",
  confirmedAt: new Date("2026-01-06T03:00:00Z"),
} as const;

const common = {
  ...plainTarget,
  subjects: "các đơn vị",
  subjectUnitIds: [],
  baselineYear: null,
  firm: true,
  averaged: false,
} as const;

const step = { byYear: null, beforeYear: false, most: null } as const;

const sampleTargets = [
  {
    title: "Mỗi cơ quan, đơn vị tổ chức cuộc truyền thông",
    clause: "II.1",
    measure: "communication-events",
    subjectKinds: ["agency"],
    basis: "each",
    per: "year",
    steps: [{ ...step, least: 2, amountUnit: "event" }],
  },
  {
    title: "Đơn vị có kế hoạch Tháng hành động",
    clause: "II.2",
    measure: "action-month-plans",
    subjectKinds: ["agency", "organisation"],
    basis: "share",
    per: "year",
    steps: [{ ...step, least: 100, amountUnit: "percent" }],
  },
  {
    title: "Tin, bài trên hệ thống thông tin cơ sở",
    clause: "II.3",
    measure: "news-items",
    subjectKinds: [],
    basis: "total",
    per: "year",
    steps: [{ ...step, least: 16, amountUnit: "item" }],
  },
  {
    title: "Quy ước không phân biệt đối xử về giới",
    clause: null,
    measure: "fair-conventions",
    subjectKinds: [],
    basis: "share",
    per: null,
    steps: [{ ...step, byYear: 2030, least: 100, amountUnit: "percent" }],
  },
] as const satisfies readonly Partial<Target>[];

const blankTask = {
  ...firstWording,
  lead: null,
  partners: null,
  due: null,
  followsId: null,
  nationalGroups: [],
} as const;

const yearlyDuty = {
  ...firstWording,
  ...plainDuty,
  followsId: null,
  kind: "report",
  title: "Báo cáo định kỳ hằng năm",
  sender: "Các cơ quan, đơn vị",
  receiver: "Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)",
  senderKinds: ["agency", "organisation"],
  due: "11-20",
  inclusive: false,
  every: "year",
} as const;
