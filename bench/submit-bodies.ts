import type { Writer } from "./progress-world.ts";

const kinds = [
  "communication-session",
  "community-gathering",
  "extracurricular",
  "training",
  "talk",
  "flag-salute",
];

/** An activity as a person would tell it: most fields filled in, a kilobyte. */
const said = (n: number) => ({
  kind: kinds[n % kinds.length],
  title: `Sinh hoạt chuyên đề chia sẻ việc nhà, phòng ngừa bạo lực trên cơ sở giới, lần ${n % 97}`,
  heldOn: `2026-${String(1 + (n % 10)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
  place: "Nhà văn hóa, khu trung tâm",
  embedded: n % 4 === 0,
  host: n % 4 === 0 ? "Họp thôn tháng này" : null,
  women: 20 + (n % 15),
  men: 15 + (n % 11),
  children: n % 7,
  topics: ["shared-housework", "men-engagement"],
  audiences: ["men"],
  cost: 500_000 + (n % 10) * 100_000,
  note: "Người dự chia nhóm, kể chuyện của gia đình mình rồi cùng viết ba việc sẽ đổi từ tuần này. Tài liệu do xã phát.",
});

export function submitBody({ unitId }: Writer, id: string, n: number): string {
  return JSON.stringify({ id, unitId, ...said(n) });
}

export function bareBody(
  { unitId, personId }: Writer,
  place: { provinceId: string; communeId: string },
  id: string,
  n: number,
): string {
  const { heldOn, women, men, ...rest } = said(n);
  return JSON.stringify({
    province_id: place.provinceId,
    id,
    commune_id: place.communeId,
    unit_id: unitId,
    version: 1,
    ...rest,
    held_on: heldOn,
    quantity: 1,
    participants: women + men,
    women,
    men,
    recorded_by: personId,
    recorded_at: "2026-11-12T02:00:00Z",
    changed_by: personId,
    changed_at: "2026-11-12T02:00:00Z",
    search_key: "sinh hoat chuyen de chia se viec nha nha van hoa khu trung tam",
    content_digest: "0".repeat(64),
  });
}
