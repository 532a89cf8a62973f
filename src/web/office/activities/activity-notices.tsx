import type { ActivityWithHistory } from "#domain/activities/get-activity.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/notice.tsx";

/** What has just happened to it, and what is still missing. @param just "ghi" or "sua": came from that form */
export function ActivityNotices(props: { found: ActivityWithHistory; just: string | null; lists: Lists }) {
  const { activity, versions, mayCorrect } = props.found;
  if (activity.withdrawnAt !== null)
    return (
      <Notice kind="attention" title="Hoạt động này đã rút, không tính vào số liệu.">
        Lý do: {versions.at(-1)?.reason}
      </Notice>
    );
  const asksSexes = props.lists.activityKinds.find(({ code }) => code === activity.kind)?.needsParticipants;
  const missing = [activity.women === null ? "số nữ" : null, activity.men === null ? "số nam" : null].filter(
    Boolean,
  );
  return (
    <>
      {props.just === "ghi" && (
        <Notice kind="good" title="Đã ghi hoạt động.">
          <a href={paths.logActivity({ donVi: activity.unitId })}>Ghi hoạt động tiếp</a>
          {" · "}
          <a href={paths.activities({ donVi: activity.unitId })}>Xem các hoạt động của đơn vị</a>
        </Notice>
      )}
      {props.just === "sua" && <Notice kind="good" title="Đã lưu đính chính. Bản cũ ở phần Lịch sử." />}
      {asksSexes && missing.length > 0 && (
        <Notice title={`Còn thiếu ${missing.join(", ")} tham gia.`}>
          {mayCorrect && <a href={paths.correctActivity(activity.id)}>Bổ sung</a>}
        </Notice>
      )}
    </>
  );
}
