import type { Dependencies } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import type { Job } from "#platform/jobs/job.ts";
import { sendOne } from "#platform/mail/mailer.ts";
import { writeLetter } from "#platform/mail/write-letter.ts";
import { hashToken, makeToken } from "#platform/token.ts";
import { z } from "zod";
import { findMailAddress, markRefused, setToken } from "./mail-addresses.queries.ts";

const payload = z.object({ personId: id });
const hoursToConfirm = 48;

/**
 * Sends the link that confirms an address. The token is made here, so that it stands in the letter and nowhere
 * else; tried again, a new one takes its place.
 */
export const confirmationLetterJob: Job<Dependencies, typeof payload> = {
  name: "notice.send-confirmation",
  payload,
  async run({ db, clock, mail }, { personId }) {
    const address = (await findMailAddress(db, personId))?.askedAddress;
    if (!mail || !address) return;
    const token = makeToken();
    const expiresAt = new Date(clock().getTime() + hoursToConfirm * 3_600_000);
    if (!(await setToken(db, personId, address, { hash: hashToken(token), expiresAt }))) return;
    const delivery = await sendOne(
      mail.mailer,
      writeLetter(address, letter(mail.links.confirmAddress(token))),
    );
    if (delivery === "no-mailbox") return markRefused(db, personId, address, clock());
    if (delivery === "later" || delivery === "unreachable") throw new Error(`not sent: ${delivery}`);
  },
};

const letter = (link: string) => ({
  subject: "Xác nhận địa chỉ nhận thư nhắc việc của Lan Tỏa",
  parts: [
    { paragraph: "Kính gửi anh/chị," },
    {
      paragraph:
        "Có người vừa ghi địa chỉ này để nhận thư nhắc việc từ Lan Tỏa, hệ thống theo dõi truyền thông về bình đẳng giới.",
    },
    { link, label: `Nếu đó là anh/chị, mở đường dẫn sau trong vòng ${hoursToConfirm} giờ để xác nhận` },
    { paragraph: "Nếu không phải, xin bỏ qua thư này. Sẽ không có thư nào khác được gửi tới đây." },
  ],
});
