import { keepEvidence, listKeptEvidence } from "#domain/activities/keep-evidence.ts";
import { mostEvidence } from "#domain/activities/activity.schema.ts";
import type { Context } from "#domain/context.ts";
import type { StoredFile } from "#domain/files/file.ts";
import { formFields } from "#domain/inputs.ts";
import { askedId } from "./asked-id.ts";
import { many, type FormValues } from "./form-values.ts";

export interface SentForm {
  /** As typed, to be shown again. */
  readonly values: FormValues;
  /** What the command is given: the values and the ids of the evidence. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Evidence that stays with the form, whatever is said of its other fields. */
  readonly evidence: readonly StoredFile[];
  /** What to say of files that could not be taken; null where all were. */
  readonly refused: string | null;
}

/**
 * Reads what a browser sent. Its files are stored first, so that a form refused for another reason still has
 * them; those kept from before come back by their ids, without the ones ticked off.
 * @param before evidence that the activity has already, whoever uploaded it
 */
export async function readSentForm(
  context: Context,
  form: FormData,
  unitId: string | undefined,
  before: readonly StoredFile[] = [],
): Promise<SentForm> {
  const values = formFields(form);
  const removed = many(values, "removed_evidence");
  const ids = many(values, "kept_evidence").filter(
    (id) => !removed.includes(id) && askedId(id) !== undefined,
  );
  const own = unitId === undefined ? [] : await listKeptEvidence(context, unitId, ids);
  const kept = [
    ...before.filter(({ id }) => ids.includes(id)),
    ...own.filter((file) => !holds(before, file)),
  ];
  const added = await addFiles(context, form, unitId, mostEvidence - kept.length);
  const evidence = [...kept, ...added.files];
  return {
    values,
    input: { ...values, evidence: evidence.map(({ id }) => id) },
    evidence,
    refused: added.refused,
  };
}

async function addFiles(context: Context, form: FormData, unitId: string | undefined, room: number) {
  // An empty file field sends one nameless, empty file.
  const sent = form.getAll("evidence").filter((file) => file instanceof File && file.name !== "") as File[];
  if (sent.length === 0) return { files: [], refused: null };
  if (unitId === undefined) return { files: [], refused: "Chọn đơn vị, rồi chọn lại tệp minh chứng." };
  const files = await Promise.all(
    sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return keepEvidence(context, unitId, files, room);
}

const holds = (files: readonly StoredFile[], { id }: StoredFile) => files.some((file) => file.id === id);
