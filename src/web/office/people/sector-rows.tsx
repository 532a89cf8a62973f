import type { SectorsPage } from "#domain/people/get-sectors.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";

/** A row an assignment: whose, what, since and until when, and the way to end it. */
export function SectorRows({ sectors, asOf }: Pick<SectorsPage, "sectors"> & { asOf: string }) {
  return (
    <ul className="account-rows" aria-label="Phân công theo dõi">
      {sectors.map(({ id, personName, text, from, until }) => (
        <li key={id}>
          <div>
            <strong>{personName}</strong>
          </div>
          <div>
            <span>{text}</span>
            <span className="soft">
              từ ngày {formatDate(from)}
              {until !== null && ` đến hết ngày ${formatDate(until)}`}
            </span>
          </div>
          <form method="post">
            <Hidden name="step" value="ket-thuc" />
            <Hidden name="id" value={id} />
            <Button kind="quiet">
              {from > asOf ? "Bỏ phân công" : "Kết thúc hôm nay"}
              <span className="visually-hidden">
                : {personName}, {text}
              </span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
