import { expect, it } from "vitest";
import { toTcvn3 } from "#lib/vietnamese/legacy-tcvn3.ts";
import { isGarbled } from "./read-garbled.ts";

const plain =
  "Ủy ban nhân dân xã ban hành kế hoạch truyền thông về bình đẳng giới trên địa bàn xã giai đoạn 2026-2030; các cơ quan, đơn vị tổ chức thực hiện và báo cáo trước ngày 20 tháng 11 hằng năm.";

it.each([
  ["letters lost", plain.replace(/[\u1EA0-\u1EF9]/gu, " ")],
  ["letters taken for others", plain.replace(/[aeo]/gu, "q").replace(/[nt]/gu, "w")],
  ["signs of no script", plain.replace(/[nth]/gu, "\uF0B7")],
  ["letters put elsewhere", plain.replace(/(\p{L})(\p{L}) /gu, "$2 $1")],
])("knows %s", (_, text) => expect(isGarbled(text)).toBe(true));

it.each([
  ["Vietnamese", plain],
  ["Vietnamese with abbreviations", `${plain} UBND, HĐND, MTTQ, LĐTBXH, VHTT, KT-XH (QĐ-TTg)`],
  ["an old encoding, which is converted", toTcvn3(plain)],
  [
    "English",
    "The committee of the commune plans communication on gender equality for all its agencies, schools, health posts and villages each year.",
  ],
  ["nothing", ""],
])("leaves %s", (_, text) => expect(isGarbled(text)).toBe(false));
