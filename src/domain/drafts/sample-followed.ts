import { plainDuty } from "#domain/plans/duty-settings.ts";
import type { Dependencies } from "#domain/context.ts";
import { createPlan } from "#domain/plans/create-plan.ts";
import { firstWording, plainPlan } from "#domain/plans/plan.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { sampleFollowed } from "./sample-draft.ts";

/** For tests: a plan of a unit with one item of each kind, in the database. All of it is invented. */
export async function addSamplePlan(
  dependencies: Dependencies,
  unitId: string,
  confirmedBy: string,
  day = "2026-10-20",
): Promise<string> {
  const planId = sampleFollowed.planId;
  const item = { planId, position: 0, quote: "Câu trong kế hoạch", quoteAt: [0, 0] as const };
  const own = { ...item, ...firstWording, followsId: null };
  const id = (last: string) => `0198c0de-0000-7000-8000-0000000000${last}`;
  await dependencies.db.transaction().execute(async (db) => {
    const unit = await getUnit(db, unitId, day);
    const plan = {
      ...plainPlan,
      id: planId,
      provinceId: unit.provinceId,
      unitId,
      kind: "plan" as const,
      purpose: "programme" as const,
      title: "Truyền thông về bình đẳng giới giai đoạn 2026-2030 trên địa bàn tỉnh",
      number: "118/KH-UBND",
      issuedOn: "2026-03-02",
      issuedBy: "Ủy ban nhân dân tỉnh Minh Họa",
      signer: null,
      periodFrom: 2026,
      periodTo: 2030,
      body: null,
      fileId: null,
      confirmedBy,
      confirmedAt: dependencies.clock(),
    };
    const items = {
      targets: [sampleFollowed],
      tasks: [
        {
          ...own,
          id: id("b1"),
          parentId: null,
          label: "1.",
          title: "Phổ biến pháp luật",
          lead: "Sở Nội vụ",
          partners: null,
          due: "Tháng 11 hằng năm",
          nationalGroups: ["law-and-policy"],
        },
        {
          ...own,
          id: id("b2"),
          position: 1,
          parentId: id("b1"),
          label: null,
          title: "Biên soạn tài liệu",
          lead: null,
          partners: null,
          due: null,
          nationalGroups: [],
        },
      ],
      occasions: [
        {
          ...own,
          id: id("c1"),
          name: "Tháng hành động vì bình đẳng giới",
          from: "11-15",
          to: "12-15",
          year: null,
        },
      ],
      duties: [
        {
          ...own,
          ...plainDuty,
          id: id("d1"),
          kind: "plan" as const,
          title: "Gửi kế hoạch",
          sender: null,
          receiver: null,
          senderKinds: [],
          due: "2026-04-30",
          inclusive: false,
          every: null,
        },
      ],
      responsibilities: [],
      passages: [{ ...item, id: id("e1"), kind: "objective" as const, quote: "- Nâng cao nhận thức." }],
      legalBases: [
        {
          ...item,
          id: id("f1"),
          number: "1790/QĐ-TTg",
          dated: "2021-10-23",
          quote: "Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ",
        },
      ],
    };
    await createPlan(db, plan, items, unit, day);
  });
  return planId;
}
