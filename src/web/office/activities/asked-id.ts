import { z } from "zod";
import { Problem } from "#domain/problem.ts";

/** An id out of an address, undefined where there is none or it is no id: addresses are typed and cut short. */
export function askedId(value: unknown): string | undefined {
  return z.uuid().safeParse(value).data;
}

/** The id that an address must name. @throws Problem not-found */
export function idFrom(value: string | undefined): string {
  const id = askedId(value);
  if (id === undefined) throw new Problem("not-found", "Không tìm thấy hoạt động này.");
  return id;
}
