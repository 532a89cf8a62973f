import { assert, constantFrom, property, string } from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { foldLine, writeCalendar, type CalendarEvent } from "./ics.ts";

const event: CalendarEvent = {
  uid: "0123@lantoa",
  title: "Hạn gửi: Báo cáo định kỳ hằng năm; năm 2026, Trường Trung học cơ sở Suối Hoa",
  text: "Trước ngày 20/11/2026.\nGửi: Ủy ban nhân dân xã Suối Hoa (qua Phòng Văn hóa \\ Xã hội)",
  from: "2026-11-19",
  to: "2026-11-19",
  sequence: 2,
  changedAt: new Date("2026-10-20T03:00:00.123Z"),
  alarms: [7, 1, 0],
  url: "https://lantoa.example/lam-viec/bao-cao",
};

const eventsIn = (written: string) =>
  new ICAL.Component(ICAL.parse(written) as unknown[]).getAllSubcomponents("vevent");

describe("a calendar as programs read it", () => {
  test("comes back as it was meant", () => {
    const written = writeCalendar("Lan Tỏa: việc của tôi", [event]);
    const [read] = eventsIn(written);
    const seen = new ICAL.Event(read);
    expect(seen).toMatchObject({
      uid: event.uid,
      summary: event.title,
      description: event.text,
      sequence: 2,
    });
    expect([seen.startDate.toString(), seen.endDate.toString()]).toEqual(["2026-11-19", "2026-11-20"]);
    expect(read?.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-10-20T03:00:00Z");
    expect(read?.getFirstPropertyValue("last-modified")?.toString()).toBe("2026-10-20T03:00:00Z");
    const alarms = read?.getAllSubcomponents("valarm") ?? [];
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue("trigger")?.toString())).toEqual([
      "-P6DT16H",
      "-PT16H",
      "PT8H",
    ]);
  });

  test("holds lines of 75 octets at most, ended by CR LF, whole letters in each", () => {
    const written = writeCalendar("Lịch", [event]);
    expect(written.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of written.split("\r\n")) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\uFFFD");
    }
  });

  test("keeps any words, whatever signs are in them", () => {
    const words = string({
      unit: constantFrom("ễ", "ờ", ";", ",", "\\", "\n", "n", ":", '"', "😀", " "),
    });
    assert(
      property(words, words, (title, text) => {
        const [read] = eventsIn(writeCalendar("x", [{ ...event, title, text }]));
        const seen = new ICAL.Event(read);
        expect([seen.summary ?? "", seen.description ?? ""]).toEqual([title, text]);
      }),
    );
  });

  test("takes in no line of somebody else's making", () => {
    const [read, ...more] = eventsIn(
      writeCalendar("x", [{ ...event, title: "a\r\nEND:VEVENT\r\nBEGIN:VEVENT" }]),
    );
    expect(more).toEqual([]);
    expect(new ICAL.Event(read).summary).toBe("a\nEND:VEVENT\nBEGIN:VEVENT");
  });

  test("folding loses nothing", () => {
    assert(
      property(string({ unit: "grapheme", maxLength: 400 }), (line) => {
        const clean = line.replace(/[\r\n]/g, "");
        expect(foldLine(clean).replaceAll("\r\n ", "")).toBe(clean);
      }),
    );
  });
});
