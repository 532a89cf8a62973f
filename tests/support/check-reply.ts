import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import type { TestApi } from "./api.ts";

interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { responses: Readonly<Record<string, Answer>> }>>>
  >;
}
interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

/** Holds an answer of the API against what openapi.json says of that route and status. */
export async function checkReply(
  { send }: TestApi,
  method: string,
  route: string,
  answer: { status: number; headers: Headers; body: unknown },
): Promise<void> {
  const described = (await send("GET", "/api/v1/openapi.json")).body as Described;
  const said = described.paths[route]?.[method.toLowerCase()]?.responses[String(answer.status)];
  expect(said, `${method} ${route} may answer ${answer.status}`).toBeDefined();
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
  const schema = said?.content?.[type]?.schema;
  expect(schema, `${method} ${route} ${answer.status} may be ${type}`).toBeDefined();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const valid = ajv.compile({ ...described, ...schema });
  expect(valid(answer.body), ajv.errorsText(valid.errors)).toBe(true);
}
