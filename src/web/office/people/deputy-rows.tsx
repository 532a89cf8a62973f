import { roleNames } from "#domain/people/actor.ts";
import type { DeputiesPage } from "#domain/people/get-deputies.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";

/** A row a deputyship: who for whom, in which role, on which days, and the way to end it early. */
export function DeputyRows({ deputyships, asOf }: Pick<DeputiesPage, "deputyships"> & { asOf: string }) {
  return (
    <ul className="account-rows" aria-label="Ủy quyền">
      {deputyships.map(({ id, deputyName, personName, role, unitName, from, until, mayEnd }) => (
        <li key={id}>
          <div>
            <strong>{deputyName}</strong>
            <span className="soft">thay {personName}</span>
          </div>
          <div>
            <span>
              {roleNames[role]}, {unitName}
            </span>
            <span className="soft">
              {from > asOf ? `từ ngày ${formatDate(from)} ` : ""}đến hết ngày {formatDate(until)}
            </span>
          </div>
          {mayEnd && (
            <form method="post">
              <Hidden name="step" value="ket-thuc" />
              <Hidden name="id" value={id} />
              <Button kind="quiet">
                {from > asOf ? "Bỏ ủy quyền" : "Kết thúc hôm nay"}
                <span className="visually-hidden">
                  : {deputyName} thay {personName}
                </span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
