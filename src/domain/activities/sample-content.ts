import type { ActivityContent } from "./activity.ts";
import { noAttendance } from "./attendance.ts";

/** The least that can be said of an activity, with what a test is about put in. */
export function sampleContent(said: Partial<ActivityContent> = {}): ActivityContent {
  return {
    kind: "communication-session",
    title: "Họp bản",
    heldOn: "2026-04-05",
    place: null,
    taskId: null,
    occasion: null,
    embedded: false,
    host: null,
    quantity: 1,
    ...noAttendance,
    topics: [],
    audiences: [],
    channel: null,
    language: null,
    cost: null,
    moneySource: null,
    note: null,
    ...said,
  };
}
