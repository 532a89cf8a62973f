import { expect, test } from "vitest";
import { nobody } from "./activity-results.ts";
import { checkSums } from "./check-sums.ts";
import { noFigures, type ProductSum } from "./report-figures.ts";
import { sampleFacts } from "./sample-facts.ts";

const session: ProductSum = {
  kind: "talk",
  name: "Nói chuyện chuyên đề",
  unit: "cuộc",
  level: "commune",
  embedded: false,
  amount: 4,
  activities: 4,
  withEvidence: 2,
  attendance: { ...nobody, total: 100, women: 60, men: 40 },
};
/** Đắk Nông 2019: 115 talks = 102 + 9 + 4. */
const talks: ProductSum[] = [
  { ...session, level: "province", amount: 102, activities: 102, attendance: null },
  { ...session, level: "district", amount: 9, activities: 9, attendance: null },
  session,
];
const facts = (products: readonly ProductSum[], said: Parameters<typeof sampleFacts>[0] = {}) =>
  sampleFacts({
    figures: { ...noFigures, products },
    activities: {
      ...sampleFacts().activities,
      rows: [
        { kind: "talk", name: "Nói chuyện chuyên đề", unit: "cuộc", own: 115, embedded: 0, attendance: null },
      ],
      attendance: { ...nobody, total: 100, women: 60, men: 40 },
    },
    ...said,
  });
const texts = (...given: Parameters<typeof facts>) => checkSums(facts(...given)).map(({ text }) => text);

test("what adds up says nothing; nor do facts without rows by level", () => {
  expect(texts(talks)).toEqual([]);
  expect(texts([])).toEqual([]);
});

test("levels that do not make the total", () => {
  expect(texts([...talks.slice(0, 2), { ...session, amount: 5 }])).toEqual([
    "Nói chuyện chuyên đề: các cấp cộng lại 116, tổng ghi 115.",
  ]);
});

test("women, men and unknown that do not make the total; a part larger than the whole", () => {
  const odd = { ...nobody, total: 100, women: 60, men: 41, children: 101 };
  expect(texts([...talks.slice(0, 2), { ...session, attendance: odd }])).toEqual([
    "Nói chuyện chuyên đề (cấp xã): nữ, nam và chưa rõ cộng lại 101, tổng ghi 100.",
    "Nói chuyện chuyên đề (cấp xã): số trẻ em lớn hơn tổng số lượt người.",
  ]);
  expect(texts([...talks.slice(0, 2), { ...session, withEvidence: 5 }])).toEqual([
    "Nói chuyện chuyên đề (cấp xã): số có minh chứng lớn hơn số hoạt động.",
  ]);
});

test("people by kind that do not make all people", () => {
  expect(
    texts([...talks.slice(0, 2), { ...session, attendance: { ...nobody, total: 90, women: 90 } }]),
  ).toEqual(["Lượt người dự: các loại hoạt động cộng lại 90, tổng ghi 100."]);
});

test("an adjustment may take off what is there, and no more", () => {
  const adjustment = {
    id: "a",
    kind: "talk",
    level: "commune",
    embedded: false,
    field: "amount",
    amount: -4,
    reason: "Đếm hai lần",
  } as const;
  expect(texts(talks, { adjustments: [adjustment] })).toEqual([]);
  expect(texts(talks, { adjustments: [adjustment, { ...adjustment, id: "b", amount: -1 }] })).toEqual([
    "Nói chuyện chuyên đề: điều chỉnh bớt 5, nhiều hơn số 4 đang có.",
  ]);
});

test("more units that reached a target than must", () => {
  const count = { bound: 9, reported: 9, reached: 10, inStep: 9, amount: null };
  const targets = [{ targetId: "target", periods: [{ id: "2026", count, sum: 0, records: 0 }] }];
  expect(texts(talks, { figures: { ...noFigures, products: talks, targets } })).toEqual([
    "Mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông: số đơn vị đạt lớn hơn số đơn vị thuộc diện.",
  ]);
});
