import type { Received } from "#domain/dispatches/list-received.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "#web/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";

/** Plans that the person's units were sent. Opening one marks it as received; the sender sees that. */
export function ReceivedPlans({ received }: { received: readonly Received[] }) {
  if (received.length === 0) return null;
  return (
    <section aria-labelledby="da-nhan">
      <h2 id="da-nhan">Kế hoạch đã nhận</h2>
      <ul className="plan-list">
        {received.map((one) => (
          <li key={one.id}>
            <Title one={one} />
            <p className="soft">
              {[
                one.senderName,
                one.number && `số ${one.number}`,
                `gửi ngày ${formatDate(one.sentOn)}`,
                one.receivedOn ? `đã nhận ngày ${formatDate(one.receivedOn)}` : "chưa xác nhận",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is known already is a link; what is new is opened with a button, which says so to the sender. */
function Title({ one }: { one: Received }) {
  const isNew = one.openedAt === null && one.mayMark;
  if (!isNew)
    return one.inSight ? <a href={paths.plan(one.planId)}>{one.title}</a> : <span>{one.title}</span>;
  return (
    <form method="post" action={paths.dispatches(one.planId)}>
      <Hidden name="intent" value="mark" />
      <Hidden name="dispatchId" value={one.id} />
      <Hidden name="mark" value="opened" />
      <Hidden name="back" value={one.inSight ? "plan" : "plans"} />
      <span>{one.title}</span> <Button kind="quiet">{one.inSight ? "Mở xem" : "Xác nhận đã nhận"}</Button>
    </form>
  );
}
