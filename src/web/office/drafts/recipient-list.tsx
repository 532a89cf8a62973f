import { dispatchChannelNames, type Dispatch } from "#domain/dispatches/dispatch.ts";
import type { PlanDispatches } from "#domain/dispatches/get-dispatches.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Hidden } from "../../ui/fields.tsx";

/** Nơi nhận, each with what was sent to it. */
export function RecipientList(props: {
  recipients: PlanDispatches["recipients"];
  mayRecord: boolean;
  errors: FieldErrors;
}) {
  if (props.recipients.length === 0) return null;
  return (
    <section aria-labelledby="danh-sach">
      <h2 id="danh-sach">Nơi nhận</h2>
      <ErrorSummary errors={props.errors} />
      <ul className="draft-list">
        {props.recipients.map(({ id, name, dispatches }) => (
          <li key={id}>
            <p className="item-text">{name}</p>
            {dispatches.length === 0 && <p className="soft">Chưa ghi nhận gửi.</p>}
            {dispatches.map((dispatch) => (
              <Sent key={dispatch.id} dispatch={dispatch} mayRecord={props.mayRecord} name={name} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sent({ dispatch, mayRecord, name }: { dispatch: Dispatch; mayRecord: boolean; name: string }) {
  const { channel, sentOn, reference, receivedOn, openedAt } = dispatch;
  const facts = [
    `Gửi ngày ${formatDate(sentOn)}, ${dispatchChannelNames[channel].toLocaleLowerCase("vi")}`,
    reference && `mã ${reference}`,
    receivedOn && `nhận ngày ${formatDate(receivedOn)}`,
    openedAt && `mở xem ngày ${formatDate(todayInVietnam(openedAt))}`,
  ];
  return (
    <div className="sent-row">
      <p className="soft">{facts.filter(Boolean).join(" · ")}</p>
      {mayRecord && (
        <form method="post">
          <Hidden name="intent" value="mark" />
          <Hidden name="dispatchId" value={dispatch.id} />
          {receivedOn === null && (
            <button
              type="submit"
              className="row-button"
              name="mark"
              value="received"
              aria-label={`Đã nhận: ${name}`}
            >
              Đã nhận
            </button>
          )}
          <button
            type="submit"
            className="row-button"
            name="mark"
            value="void"
            aria-label={`Ghi nhầm, bỏ: ${name}`}
          >
            Ghi nhầm, bỏ
          </button>
        </form>
      )}
    </div>
  );
}
