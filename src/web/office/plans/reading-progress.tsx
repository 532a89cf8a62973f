import { run } from "#domain/command.ts";
import { cancelReading } from "#domain/readings/cancel-reading.ts";
import { getReadingProgress, type ReadingProgress } from "#domain/readings/get-reading-progress.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/reading-progress.ts";
import { plansStyles } from "./plans-styles.ts";
import styles from "./reading-progress.css?url";

export const links = () => [...plansStyles(), { rel: "stylesheet", href: styles }];

/** Seconds until the page asks again; a page of a scan takes three to ten. */
const betweenLooks = 3;

export async function loader({ context, params: { readingId } }: Route.LoaderArgs) {
  const progress = await getReadingProgress(officeContext(context), readingId);
  if (progress.state === "done") throw redirect(paths.reviewReading(readingId));
  // As a header, so that it works without script.
  return data(progress, isUnderWay(progress) ? { headers: { Refresh: String(betweenLooks) } } : {});
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

export async function action({ context, params: { readingId } }: Route.ActionArgs) {
  await run(cancelReading, officeContext(context), { readingId });
  return redirect(paths.readingProgress(readingId), 303);
}

export default function ReadingProgressPage({ loaderData: progress }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={isUnderWay(progress) ? "Đang đọc bản quét" : "Đọc bản quét"}
        lead={`${progress.fileName} · ${progress.unitName}`}
        back={{ to: paths.plans(), label: "Kế hoạch" }}
      />
      {isUnderWay(progress) ? <UnderWay progress={progress} /> : <Over progress={progress} />}
    </>
  );
}

function UnderWay({ progress }: { progress: ReadingProgress }) {
  return (
    <>
      <div className="reading-progress">
        <p id="how-far">{howFar(progress)}</p>
        {progress.total === null ? (
          <progress aria-labelledby="how-far" />
        ) : (
          // A page in work counts half.
          <progress aria-labelledby="how-far" max={progress.total} value={progress.done + 0.5} />
        )}
      </div>
      <p>
        Mỗi trang mất vài giây. Có thể làm việc khác rồi quay lại: bản đọc sẽ chờ ở mục Kế hoạch. Chữ nhận
        dạng có thể sai, nên ảnh từng trang được giữ lại để đối chiếu.
      </p>
      <Form>
        <div className="actions">
          <Button kind="quiet">Dừng đọc</Button>
        </div>
      </Form>
    </>
  );
}

function Over({ progress }: { progress: ReadingProgress }) {
  return (
    <>
      {progress.state === "failed" ? (
        <Notice kind="bad" title="Chưa đọc được bản quét này">
          <p>{progress.message}</p>
        </Notice>
      ) : (
        <Notice title="Đã dừng đọc">
          <p>Chưa có gì được ghi vào kế hoạch của đơn vị.</p>
        </Notice>
      )}
      <div className="actions">
        <ButtonLink to={paths.uploadPlan()}>Chọn tệp khác</ButtonLink>
      </div>
    </>
  );
}

function isUnderWay({ state }: Pick<ReadingProgress, "state">): boolean {
  return state === "waiting" || state === "running";
}

function howFar({ state, done, total }: ReadingProgress): string {
  if (state === "waiting") return "Đang chờ đến lượt";
  return total === null ? "Đang mở tệp" : `Đang nhận dạng trang ${Math.min(done + 1, total)}/${total}`;
}
