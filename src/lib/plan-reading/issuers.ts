import { bare, foldSpace, lowered } from "#lib/vietnamese/fold.ts";
import { linesIn, passageOf, type Page } from "./page.ts";

/** Lines of the page's head that name no body. */
const notABody =
  /cộng hòa xã|chủ nghĩa việt nam|độc lập|^số\s?:|^\*|^v\/v|(?:^|\s)ngày.*tháng|kính gửi|^\(|đảng cộng sản việt nam|^dự thảo|^hỏa tốc|^khẩn|^mật|hệ thống pháp luật|^đang tải/u;

/** A second line that only completes the name of the body on the first: where it is. Without marks, which scans lose. */
const placeLine =
  /^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|nhan dan|dan|viet nam)(?:\s|$)/u;

const organ = /^(?:ban (?:thường vụ|chấp hành|chỉ đạo|giám hiệu|giám đốc|biên tập)|thường trực|văn phòng)$/u;

/** The issuing body: the last named in the page's head (above it stands the body it belongs to), else in the text. */
export function readIssuer(page: Page, issuedAt: string | null): string | null {
  const bodies: string[] = [];
  for (const line of linesIn(page, "head").slice(0, 14)) {
    const text = line.text.split(/\s\|\s/u)[0] ?? "";
    const low = lowered(text);
    if (/^v\/v|kính gửi/u.test(low)) break;
    if (
      notABody.test(low) ||
      text.length < 3 ||
      text.length > 110 ||
      !/\p{Lu}{2}/u.test(text) ||
      text !== text.toUpperCase()
    )
      continue;
    const open = bodies.at(-1);
    if (open !== undefined && placeLine.test(bare(text))) bodies[bodies.length - 1] = `${open} ${text}`;
    else bodies.push(text);
  }
  const [above, last] = [bodies.at(-2), bodies.at(-1)];
  // "HỘI LHPN TỈNH … / BAN THƯỜNG VỤ": an organ that every body has is told by the body's name.
  const printed =
    last !== undefined && above !== undefined && organ.test(lowered(last)) ? `${last} ${above}` : last;
  return printed === undefined ? issuerInText(page, issuedAt) : foldSpace(printed);
}

const kindsOfBody =
  "(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|ban thường vụ|ban chỉ đạo|ban vì sự tiến bộ|trường|sở|phòng|hội|đài|báo|trung tâm|trạm|công an|đảng ủy|liên đoàn)";
const issuing = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(${kindsOfBody}(?:\s(?!ban hành|xây dựng|hướng dẫn|vừa|triển khai|về|của|đã|yêu cầu|đề nghị|giao|và\s)[^\s,;:.(]{1,14}){0,9})\s(?:vừa |đã )?(?:ban hành|xây dựng|hướng dẫn|triển khai|yêu cầu|đề nghị|tổ chức)(?![A-Za-zÀ-ỹ])`,
  "u",
);

/** "Ủy ban nhân dân xã Bình Lư ban hành Kế hoạch": where the text leaves the place out, that of issue or scope is added. */
function issuerInText(page: Page, issuedAt: string | null): string | null {
  for (const line of linesIn(page, "body").slice(0, 12)) {
    const passage = passageOf(page, line);
    const match = issuing.exec(passage.low);
    const name = match?.[1];
    if (match === null || name === undefined) continue;
    const printed = passage.text.slice(match.index, match.index + name.length);
    const level = /(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)$/u.exec(name)?.[0];
    const place = level === undefined ? null : (issuedAt ?? placeIn(page, level));
    return place === null ? printed : `${printed} ${place}`;
  }
  return null;
}

/** "trên địa bàn tỉnh Kiên Giang": the proper name after the level. */
function placeIn(page: Page, level: string): string | null {
  const name = new RegExp(
    String.raw`(?:^|\s)${level}\s((?:\p{Lu}\p{Ll}{1,8})(?:\s\p{Lu}\p{Ll}{1,8}){0,3})`,
    "iu",
  );
  for (const line of linesIn(page, "subject", "body").slice(0, 6)) {
    const match = name.exec(line.text)?.[1];
    if (match !== undefined && /^\p{Lu}/u.test(match)) return match;
  }
  return null;
}
