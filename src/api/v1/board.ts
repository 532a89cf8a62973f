import { z } from "@hono/zod-openapi";
import { openBoardCache } from "#domain/progress/board-cache.ts";
import { parse } from "#domain/command.ts";
import { targetAims, targetBases } from "#domain/plans/target.ts";
import { standings } from "#domain/progress/standing.ts";
import { periodKinds } from "#lib/calendar/periods.ts";
import type { Api, ApiDependencies } from "./api-dependencies.ts";
import { describeRoute, json } from "./describe-route.ts";
import { bytesReply, refusalReply } from "./replies.ts";
import { contextOf, requireActor } from "./request-context.ts";

const path = "/api/v1/board";

const boardQuery = z.object({
  place: z.uuid("Nơi này không đúng.").optional(),
  plan: z.uuid("Kế hoạch này không đúng.").optional(),
  period: z
    .string()
    .regex(/^\d{4}(-(H[12]|Q[1-4]|\d{2}))?$/, "Kỳ ghi như 2026, 2026-H1, 2026-Q3 hoặc 2026-10.")
    .optional(),
  as: z.enum(["then", "now"], "Ghi then (địa giới của kỳ) hoặc now (địa giới hiện nay).").optional(),
  fresh: z.enum(["0", "1"], "Ghi 1 để tính lại ngay.").optional(),
});

const point = z.object({
  standing: z.enum(standings).nullable(),
  bound: z.number(),
  reached: z.number(),
  amount: z.number().nullable(),
});

const figure = point.extend({
  reason: z.string().nullable(),
  reported: z.number(),
  ofBound: z.number().nullable(),
  ofReported: z.number().nullable(),
  trend: z.array(point.nullable()),
});

const boardReply = z.object({
  place: z.object({ id: z.string(), name: z.string(), kind: z.string(), level: z.string() }),
  plan: z.object({ id: z.string(), title: z.string(), number: z.string().nullable() }).nullable(),
  period: z.object({ id: z.string(), kind: z.enum(periodKinds), from: z.string(), to: z.string() }),
  asOf: z.string(),
  cutOff: z.string(),
  rowsAre: z.enum(["places", "units"]),
  targets: z.array(
    z.object({
      id: z.string(),
      clause: z.string().nullable(),
      title: z.string(),
      name: z.string(),
      subjects: z.string(),
      basis: z.enum(targetBases),
      aim: z.enum(targetAims),
      per: z.enum(periodKinds).nullable(),
      measure: z.string(),
      amountUnit: z.string(),
      firm: z.boolean(),
      least: z.number().nullable(),
      most: z.number().nullable(),
    }),
  ),
  quarters: z.array(z.string()),
  whole: z.array(figure.nullable()),
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      isTop: z.boolean(),
      demo: z.boolean(),
      figures: z.array(figure.nullable()),
    }),
  ),
});

/** The scoreboard as numbers: provinces, communes or units × targets, with the quarters of the period as trend. */
export function addBoard(app: Api, dependencies: ApiDependencies): void {
  const boards = openBoardCache();
  app.use(path, requireActor(dependencies));

  describeRoute(
    app,
    {
      method: "get",
      path,
      tags: ["Tiến độ"],
      summary: "Bảng tiến độ: nơi hoặc đơn vị × chỉ tiêu",
      description:
        "Số liệu cũ nhất là nửa giây; `fresh=1` tính lại ngay. Không nêu nơi thì là đơn vị đầu tiên của người hỏi, không nêu kế hoạch thì là kế hoạch gần nhất.",
      request: { query: boardQuery },
      responses: { 200: { description: "Bảng tiến độ", content: json(boardReply) } },
      problems: [404, 422],
    },
    async (c) => {
      const query = parse(boardQuery, c.req.query());
      if (!query.ok) return refusalReply(query.fields);
      const { place, plan, period, as, fresh } = query.value;
      const isFresh = fresh === "1" || c.req.header("Cache-Control") === "no-cache";
      const question = { placeId: place ?? null, planId: plan ?? null, period: period ?? null, mapOf: as };
      const board = await boards.get(contextOf(dependencies, c), question, isFresh);
      const headers = { "Server-Timing": `age;dur=${Math.round(board.age)}`, Vary: "Accept-Encoding" };
      // Packing pays where many are given the same.
      return !isFresh && c.req.header("Accept-Encoding")?.includes("gzip")
        ? bytesReply(await board.packed(), { ...headers, "Content-Encoding": "gzip" })
        : bytesReply(board.body, headers);
    },
  );
}
