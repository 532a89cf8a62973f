import { z } from "@hono/zod-openapi";
import type { Problem } from "#domain/problem.ts";
import type { FieldErrors } from "#domain/refusal.ts";

/** Answers are one person's, of this moment. */
const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" } as const;

/** Why there was no answer (RFC 9457), as people can read it. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: "urn:lantoa:problem:not-allowed" }),
    title: z.string(),
    status: z.int(),
    /** Whether sending the same again later can help. */
    retry: z.boolean(),
    /** Field → what to do about it; the empty name is about the whole. Only where input was refused. */
    fields: z.record(z.string(), z.string()).optional(),
    /** To be named when asking for help. Only where something is wrong with the site. */
    reference: z.string().optional(),
  })
  .openapi("Problem");

export type ProblemReply = z.infer<typeof problemSchema>;

export function reply(body: unknown, status = 200, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers, ...more },
  });
}

/** JSON that is bytes already, because many are given the same. */
export function bytesReply(
  json: Uint8Array<ArrayBuffer>,
  more: Readonly<Record<string, string>> = {},
): Response {
  return new Response(json, {
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers, ...more },
  });
}

export function problemReply(problem: Problem): Response {
  const { code, status, message, retry } = problem;
  return problemWith(
    { type: `urn:lantoa:problem:${code}`, title: message, status, retry },
    status === 503 ? { "Retry-After": "1" } : status === 429 ? { "Retry-After": "300" } : {},
  );
}

/** Input that a command refused. */
export function refusalReply(fields: FieldErrors): Response {
  return problemWith({
    type: "urn:lantoa:problem:refused",
    title: "Một số nội dung cần xem lại.",
    status: 422,
    retry: false,
    fields,
  });
}

/** A bug: the reference leads to it in the log. */
export function faultReply(reference: string): Response {
  return problemWith({
    type: "urn:lantoa:problem:fault",
    title: `Có lỗi của hệ thống. Thử lại sau ít phút; nếu còn lỗi, báo mã ${reference}.`,
    status: 500,
    retry: true,
    reference,
  });
}

function problemWith(body: ProblemReply, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", ...headers, ...more },
  });
}
