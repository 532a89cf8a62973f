import { data, redirect } from "react-router";
import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { getRequestForm } from "#domain/reports/get-request-form.ts";
import { requestReport } from "#domain/reports/request-report.ts";
import { withdrawRequest } from "#domain/reports/withdraw-request.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { askedId } from "../activities/asked-id.ts";
import type { Route } from "./+types/request-report.ts";
import { reportsStyles } from "./reports-styles.ts";
import { type RefusedRequest, RequestForm } from "./request-form.tsx";
import { RequestList } from "./request-list.tsx";

export const links = reportsStyles;

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const unitId = askedId(new URL(request.url).searchParams.get("donVi"));
  // Made before the form is sent, so that a double click asks once.
  return { ...(await getRequestForm(office, unitId)), newId: office.newId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const typed = formFields(await request.formData());
  if (typed["intent"] === "withdraw") {
    const outcome = await run(withdrawRequest, office, typed);
    // Nothing is typed in this form: what does not fit was not sent by it.
    if (!outcome.ok) throw new Problem("not-found", Object.values(outcome.fields)[0]);
  } else {
    const outcome = await run(requestReport, office, typed);
    if (!outcome.ok) return data({ fields: outcome.fields, typed } satisfies RefusedRequest, { status: 422 });
  }
  return redirect(new URL(request.url).pathname + new URL(request.url).search, 303);
}

export default function RequestReport({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, units, plans, requests, newId, asOf } = loaderData;
  return (
    <>
      <PageHead
        title="Yêu cầu báo cáo"
        lead={`${unit.name} yêu cầu đơn vị cấp dưới báo cáo đột xuất hoặc chuyên đề, một lần.`}
        back={{ to: paths.reports(), label: "Báo cáo" }}
      />
      {units.length > 1 && (
        <p>
          Yêu cầu của:{" "}
          {units.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && " · "}
              {id === unit.id ? (
                <strong>{name}</strong>
              ) : (
                <a href={paths.requestReport({ donVi: id })}>{name}</a>
              )}
            </span>
          ))}
        </p>
      )}
      {plans.length === 0 ? (
        <Empty title="Cần có kế hoạch trước">
          <p>
            Yêu cầu báo cáo gắn với một kế hoạch đang có hiệu lực của {unit.name}, để số liệu lấy theo kế
            hoạch đó. Đọc hoặc soạn kế hoạch xong thì yêu cầu được ở đây.
          </p>
          <ButtonLink to={paths.plans()} kind="quiet">
            Mở trang Kế hoạch
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <RequestList requests={requests} asOf={asOf} />
          <section>
            <h2>Yêu cầu mới</h2>
            <RequestForm page={loaderData} newId={newId} refused={actionData ?? null} />
          </section>
        </>
      )}
    </>
  );
}
