import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { nameOf } from "#domain/lists/lists.ts";
import { renameUnit } from "#domain/units/rename-unit.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import activityStyles from "../activities/activities.css?url";
import { ActivityRows } from "../activities/activity-rows.tsx";
import progressStyles from "../progress/progress.css?url";
import type { Route } from "./+types/unit.ts";
import { AskedOfUnit } from "./asked-of-unit.tsx";
import { readProfile } from "./read-profile.ts";
import { RenameForm } from "./rename-form.tsx";
import { UnitFacts } from "./unit-facts.tsx";
import { UnitHistory } from "./unit-history.tsx";
import { IssuedPlans, UnitReports } from "./unit-papers.tsx";
import { UnitPeople } from "./unit-people.tsx";
import styles from "./units.css?url";

export const links: Route.LinksFunction = () =>
  [activityStyles, progressStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export function loader({ context, params }: Route.LoaderArgs) {
  return readProfile(officeContext(context), params.unitId);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const values = { ...formFields(await request.formData()), unitId: params.unitId };
  const outcome = await run(renameUnit, officeContext(context), values);
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  return redirect(paths.unit(params.unitId), 303);
}

export default function UnitProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { profile, asked, year, activities, plans, reports, lists } = loaderData;
  const { unit, above, people, may, endedOn } = profile;
  const parent = above.at(-1);
  const day = endedOn === null ? null : profile.day;
  return (
    <>
      <PageHead
        title={unit.name}
        lead={[nameOf(lists.unitKinds, unit.kind), parent?.name].filter(Boolean).join(" thuộc ")}
        back={
          parent?.inSight
            ? { to: paths.units({ donVi: parent.id, ngay: day }), label: `Đơn vị thuộc ${parent.name}` }
            : undefined
        }
        actions={
          unit.level !== "leaf" && (
            <>
              {endedOn === null && (
                <ButtonLink to={paths.scoreboard({ donVi: unit.id })} kind="quiet">
                  Bảng tiến độ
                </ButtonLink>
              )}
              <ButtonLink to={paths.units({ donVi: unit.id, ngay: day })} kind="quiet">
                Đơn vị trực thuộc
              </ButtonLink>
            </>
          )
        }
      />
      {endedOn !== null && (
        <Notice title={`Đơn vị này kết thúc từ ngày ${formatDate(endedOn)}`}>
          Hồ sơ cho thấy đơn vị như ngày cuối cùng còn hoạt động.
        </Notice>
      )}
      <div className="profile">
        <div>
          {endedOn === null && (
            <section>
              <h2>Chỉ tiêu năm {year}</h2>
              <AskedOfUnit asked={asked} unit={unit} year={year} />
            </section>
          )}
          {activities && (
            <section>
              <h2>Hoạt động gần đây</h2>
              {activities.rows.length === 0 ? (
                <p className="soft">Chưa ghi hoạt động nào.</p>
              ) : (
                <>
                  <ActivityRows rows={activities.rows} lists={lists} manyUnits={unit.level !== "leaf"} />
                  <p>
                    <a href={paths.activities({ donVi: unit.id })}>
                      Xem tất cả {formatNumber(activities.totals.activities)} hoạt động
                    </a>
                  </p>
                </>
              )}
            </section>
          )}
          <IssuedPlans plans={plans} />
          <UnitReports reports={reports} />
        </div>
        <div>
          {endedOn === null && people && (
            <section>
              <h2>Người phụ trách</h2>
              <UnitPeople unit={unit} people={people} mayAppoint={may.appoint} />
              {people.length > 0 && may.appoint && (
                <p>
                  <a href={paths.addPerson(unit.id)}>Cấp thêm tài khoản</a>
                </p>
              )}
            </section>
          )}
          <section>
            <h2>Thông tin</h2>
            <UnitFacts profile={profile} lists={lists} />
          </section>
          <UnitHistory profile={profile} lists={lists} />
          <RenameForm profile={profile} lists={lists} refused={actionData} />
        </div>
      </div>
    </>
  );
}
