/** One thing to do: verb, object, when, and the one button that does it. */
export interface ToDo {
  /** The same thing seen in two roles has the same key, and is shown once. */
  readonly key: string;
  readonly verb: string;
  readonly object: string;
  /** "còn thiếu 1 cuộc, hết năm còn 72 ngày" */
  readonly when: string;
  readonly tone: ToDoTone;
  readonly action: string;
  readonly link: ToDoLink;
}

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
  | { readonly to: "explanation"; readonly targetId: string; readonly unitId: string }
  | { readonly to: "scoreboard"; readonly unitId: string }
  | { readonly to: "calendar"; readonly month: string }
  | { readonly to: "add-person"; readonly unitId: string };

/** What fits one phone screen. */
const onePage = 7;

/** The next thing first: by tone, and within a tone in the order given; each thing once, as many as fit. */
export function orderToDos(all: readonly ToDo[]): { rows: ToDo[]; more: number } {
  const once = [...Map.groupBy(all, ({ key }) => key).values()].flatMap(([first]) => first ?? []);
  const ordered = once.toSorted((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone));
  return { rows: ordered.slice(0, onePage), more: Math.max(0, ordered.length - onePage) };
}
