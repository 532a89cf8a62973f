import type { IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { SiteLinks } from "#domain/outgoing-mail.ts";
import type { LetterPart, LetterParts } from "#platform/mail/write-letter.ts";
import { digestSections, type DigestItem, type DigestSection } from "./digest-items.ts";

const headings = {
  late: "Đã quá hạn gửi",
  soon: "Sắp đến hạn gửi",
  returned: "Được trả lại để chỉnh sửa",
  decide: "Chờ anh/chị tiếp nhận hoặc trả lại",
  below: "Đơn vị bên dưới chưa gửi",
} as const satisfies Record<DigestSection, string>;

/** As it stands after a number in the subject: "2 báo cáo quá hạn". */
const counted = {
  late: "báo cáo quá hạn",
  soon: "báo cáo sắp đến hạn",
  returned: "báo cáo được trả lại",
  decide: "loại báo cáo chờ tiếp nhận",
  below: "loại báo cáo còn thiếu ở đơn vị bên dưới",
} as const satisfies Record<DigestSection, string>;

/** So many lines a section are read; of more, the number. */
const most = 15;

/**
 * The letter of a morning, as one colleague writes to another: what is new, how long there is, where to do it.
 * @param others things that still wait and were told before
 */
export function writeDigest(
  items: readonly DigestItem[],
  others: number,
  asOf: IsoDate,
  links: Pick<SiteLinks, "toDo" | "notices">,
): LetterParts {
  const sections = digestSections.flatMap((section) => {
    const own = items.filter((item) => item.section === section);
    return own.length > 0 ? [{ section, own }] : [];
  });
  const summary = sections
    .map(({ section, own }) => `${formatNumber(own.length)} ${counted[section]}`)
    .join(", ");
  return {
    subject: `Lan Tỏa ${formatDate(asOf)}: ${summary}`,
    parts: [
      { paragraph: "Kính gửi anh/chị," },
      { paragraph: `Đến sáng ${formatDate(asOf)}, có những việc sau cần anh/chị quan tâm.` },
      ...sections.map(({ section, own }): LetterPart => ({
        heading: headings[section],
        items: [
          ...own.slice(0, most).map(({ text }) => `${text}.`),
          ...(own.length > most ? [`và ${formatNumber(own.length - most)} mục khác.`] : []),
        ],
      })),
      ...(others > 0
        ? [{ paragraph: `Ngoài ra còn ${formatNumber(others)} việc đã nhắc trước đây vẫn chưa xong.` }]
        : []),
      { link: links.toDo, label: "Mở trang Việc cần làm" },
      {
        paragraph:
          "Thư được gửi nhiều nhất mỗi ngày một lần, chỉ khi có việc mới. Báo cáo đã gửi thì không nhắc nữa.",
      },
      { link: links.notices, label: "Đổi cách nhắc hoặc thôi nhận thư" },
    ],
  };
}
