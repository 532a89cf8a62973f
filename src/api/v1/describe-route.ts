import { createRoute, type RouteConfig } from "@hono/zod-openapi";
import type { Api, ApiContext } from "./api-dependencies.ts";
import { problemSchema } from "./replies.ts";

type Described = Omit<RouteConfig, "responses"> & {
  readonly responses: RouteConfig["responses"];
  /** Statuses of the problems that it may answer, beyond 401, 403 and 500, which everything may. */
  readonly problems?: readonly number[];
};

const problemNames: Readonly<Record<number, string>> = {
  400: "Nội dung gửi lên không đọc được",
  401: "Chưa đăng nhập",
  403: "Ngoài phạm vi đơn vị hoặc vai trò",
  404: "Không có, hoặc ngoài tầm nhìn",
  409: "Đã ghi trước đó với nội dung khác, hoặc đã có người sửa",
  413: "Nội dung gửi lên lớn quá",
  415: "Không phải JSON",
  422: "Có trường cần xem lại, xem `fields`",
  429: "Thử nhiều lần quá",
  500: "Lỗi của hệ thống",
  503: "Hệ thống đang bận; `Retry-After` nói bao giờ gửi lại",
};

/**
 * Adds a route and says it in openapi.json. Input is not checked here but by the command or read, whose schema the
 * description names: one truth, read once.
 */
export function describeRoute(
  app: Api,
  { problems = [], ...described }: Described,
  answer: (c: ApiContext) => Response | Promise<Response>,
): void {
  const refusals = Object.fromEntries(
    [...new Set([401, 403, 500, ...problems])].map((status) => [
      status,
      {
        description: problemNames[status] ?? "Problem",
        content: { "application/problem+json": { schema: problemSchema } },
      },
    ]),
  );
  const route = createRoute({ ...described, responses: { ...described.responses, ...refusals } });
  app.openAPIRegistry.registerPath(route);
  app.on(route.method.toUpperCase(), route.getRoutingPath(), answer);
}

/** A JSON body or answer, for a description. */
export const json = <Schema>(schema: Schema) => ({ "application/json": { schema } });
