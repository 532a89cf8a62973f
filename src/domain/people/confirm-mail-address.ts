import type { Command } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { hashToken, isToken } from "#platform/token.ts";
import { z } from "zod";
import {
  confirmAsked,
  findMailAddress,
  findMailAddressToChange,
  type MailAddress,
} from "./mail-addresses.queries.ts";
import { ownPlace, type OwnPlace } from "./own-place.ts";

const input = z.object({ token: z.string() });

/**
 * Confirms the own address with what stood in the letter: whoever has both the account and the mailbox. The link
 * holds once and for two days; opened by somebody else it is as if there were none.
 */
export const confirmMailAddress: Command<typeof input, OwnPlace, { address: string }> = {
  name: "notice.confirm-address",
  input,
  load: ({ actor }) => Promise.resolve(ownPlace(actor)),
  may: () => true,
  async do({ db, actor, clock }, _, { token }) {
    const address = addressToConfirm(await findMailAddressToChange(db, actor.personId), token, clock());
    if (address === null) throw new Problem("not-found", "Đường dẫn này đã dùng hoặc đã hết hạn.");
    await confirmAsked(db, actor.personId, clock());
    return { address };
  },
  audit: ({ unitId, provinceId }) => ({ unitId, provinceId }),
};

/** The address that the link would confirm; null where it opens nothing. */
export async function findAddressToConfirm(
  { db, actor, clock }: Context,
  token: string,
): Promise<string | null> {
  return addressToConfirm(await findMailAddress(db, actor.personId), token, clock());
}

function addressToConfirm(mail: MailAddress | null, token: string, at: Date): string | null {
  if (!isToken(token) || !mail?.tokenExpiresAt || mail.tokenExpiresAt <= at) return null;
  return mail.tokenHash === hashToken(token) ? mail.askedAddress : null;
}
