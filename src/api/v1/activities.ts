import { z } from "@hono/zod-openapi";
import { correctActivity } from "#domain/activities/correct-activity.ts";
import { correctionBody, logActivityInput, withdrawalBody } from "#domain/activities/activity.schema.ts";
import { getActivity } from "#domain/activities/get-activity.ts";
import { listActivities } from "#domain/activities/list-activities.ts";
import { withdrawActivity } from "#domain/activities/withdraw-activity.ts";
import { parse, run, type Outcome } from "#domain/command.ts";
import { id, isoDay, optionalCode, optionalText } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import {
  activityListReply,
  activityReply,
  correctedReply,
  loggedReply,
  toActivityReply,
} from "./activity-replies.ts";
import type { Api, ApiDependencies } from "./api-dependencies.ts";
import { describeRoute, json } from "./describe-route.ts";
import { refusalReply, reply } from "./replies.ts";
import { contextOf, readBody, requireActor } from "./request-context.ts";

const path = "/api/v1/activities";

const listQuery = z.object({
  unitId: z.uuid("Đơn vị này không đúng.").optional(),
  from: isoDay().optional(),
  to: isoDay().optional(),
  kind: optionalCode,
  taskId: z.uuid("Nhiệm vụ này không đúng.").optional(),
  text: optionalText(200),
  page: z.coerce
    .number("Ghi số trang, từ 1.")
    .int("Ghi số trang, từ 1.")
    .min(1, "Ghi số trang, từ 1.")
    .optional(),
});

const idParams = z.object({ id });
const tags = ["Hoạt động"];

export function addActivities(app: Api, dependencies: ApiDependencies): void {
  // The path itself as well, in Hono; named twice, everybody would be looked up twice.
  app.use(`${path}/*`, requireActor(dependencies));

  describeRoute(
    app,
    {
      method: "post",
      path,
      tags,
      summary: "Ghi một hoạt động",
      description:
        "Mã `id` do nơi ghi tạo ra (UUIDv7). Gửi lại đúng nội dung đó nhận lại câu trả lời cũ (200); nội dung khác dưới cùng mã là 409.",
      request: { body: { required: true, content: json(logActivityInput) } },
      responses: {
        201: { description: "Đã ghi", content: json(loggedReply) },
        200: { description: "Đã ghi từ lần gửi trước", content: json(loggedReply) },
      },
      problems: [400, 404, 409, 413, 415, 422, 503],
    },
    async (c) => {
      const outcome = await dependencies.intake.log(contextOf(dependencies, c), await readBody(c));
      return answer(outcome, ({ id, repeated }) =>
        reply({ id }, repeated ? 200 : 201, { Location: `${path}/${id}` }),
      );
    },
  );

  describeRoute(
    app,
    {
      method: "get",
      path,
      tags,
      summary: "Các hoạt động trong tầm nhìn, mới nhất trước, mỗi trang 50",
      request: { query: listQuery },
      responses: { 200: { description: "Một trang", content: json(activityListReply) } },
      problems: [404, 422],
    },
    async (c) => {
      const query = parse(listQuery, c.req.query());
      if (!query.ok) return refusalReply(query.fields);
      const { rows, ...list } = await listActivities(contextOf(dependencies, c), query.value);
      return reply({ activities: rows, ...list });
    },
  );

  describeRoute(
    app,
    {
      method: "get",
      path: `${path}/{id}`,
      tags,
      summary: "Một hoạt động, bản hiện nay",
      request: { params: idParams },
      responses: { 200: { description: "Hoạt động", content: json(activityReply) } },
      problems: [404],
    },
    async (c) => {
      const params = parse(idParams, c.req.param());
      if (!params.ok) throw new Problem("not-found");
      return reply(toActivityReply(await getActivity(contextOf(dependencies, c), params.value.id)));
    },
  );

  describeRoute(
    app,
    {
      method: "post",
      path: `${path}/{id}/corrections`,
      tags,
      summary: "Đính chính, có lý do; bản cũ được giữ",
      request: { params: idParams, body: { required: true, content: json(correctionBody) } },
      responses: { 200: { description: "Đã đính chính", content: json(correctedReply) } },
      problems: [400, 404, 409, 413, 415, 422],
    },
    async (c) => {
      const input = { ...(await readBody(c)), id: c.req.param("id") };
      const outcome = await run(correctActivity, contextOf(dependencies, c), input);
      return answer(outcome, ({ id, version, changed }) => reply({ id, version, changed }));
    },
  );

  describeRoute(
    app,
    {
      method: "post",
      path: `${path}/{id}/withdrawal`,
      tags,
      summary: "Rút một hoạt động, có lý do; hoạt động vẫn xem được và không tính nữa",
      request: { params: idParams, body: { required: true, content: json(withdrawalBody) } },
      responses: { 200: { description: "Đã rút", content: json(loggedReply) } },
      problems: [400, 404, 409, 413, 415, 422],
    },
    async (c) => {
      const input = { ...(await readBody(c)), id: c.req.param("id") };
      const outcome = await run(withdrawActivity, contextOf(dependencies, c), input);
      return answer(outcome, ({ id }) => reply({ id }));
    },
  );
}

function answer<Result>(outcome: Outcome<Result>, done: (result: Result) => Response): Response {
  return outcome.ok ? done(outcome.value) : refusalReply(outcome.fields);
}
