/** One thing to do: verb, object, when, and the one button that does it. */
export interface ToDo {
  /** The same thing seen in two roles has the same key, and is shown once. */
  readonly key: string;
  readonly group: ToDoGroup;
  readonly verb: string;
  readonly object: string;
  /** "còn thiếu 1 cuộc, hết năm còn 72 ngày" */
  readonly when: string;
  readonly tone: ToDoTone;
  readonly action: string;
  readonly link: ToDoLink;
}

/** What to do now, what is coming, whom to remind: in this order. */
export const toDoGroups = ["now", "coming", "chase"] as const;
export type ToDoGroup = (typeof toDoGroups)[number];

const tones = ["late", "soon", "calm"] as const;
/** late: the day has passed · soon: near, or already short · calm: the rest */
export type ToDoTone = (typeof tones)[number];

/** Where the button leads; the page knows the addresses. */
export type ToDoLink =
  | { readonly to: "log-activity"; readonly unitId: string }
  | { readonly to: "record-plan"; readonly unitId: string; readonly purpose: "programme" | "action-month" }
  | { readonly to: "upload-plan" }
  | { readonly to: "review-reading"; readonly readingId: string }
  | { readonly to: "reports" }
  | { readonly to: "report"; readonly reportId: string }
  | { readonly to: "extension"; readonly dutyId: string; readonly unitId: string; readonly period: string }
  | { readonly to: "draft"; readonly draftId: string }
  | { readonly to: "reminder"; readonly unitId: string }
  | { readonly to: "explanation"; readonly targetId: string; readonly unitId: string }
  | { readonly to: "scoreboard"; readonly unitId: string; readonly mine: boolean }
  | { readonly to: "calendar"; readonly month: string }
  | { readonly to: "add-person"; readonly unitId: string };

/** So many of each are shown at once: the page fits a phone's screen. */
const shown = { now: 6, coming: 3, chase: 4 } as const satisfies Record<ToDoGroup, number>;

export interface ToDoRows {
  readonly group: ToDoGroup;
  readonly rows: readonly ToDo[];
  /** Those beyond what is shown at once. */
  readonly more: readonly ToDo[];
}

/** The next thing first: by group, by tone, and then in the order given; each thing once. Empty groups are left out. */
export function arrangeToDos(all: readonly ToDo[]): ToDoRows[] {
  const once = [...Map.groupBy(all, ({ key }) => key).values()].flatMap(([first]) => first ?? []);
  const ordered = once.toSorted((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone));
  return toDoGroups.flatMap((group) => {
    const own = ordered.filter((row) => row.group === group);
    return own.length > 0 ? [{ group, rows: own.slice(0, shown[group]), more: own.slice(shown[group]) }] : [];
  });
}
