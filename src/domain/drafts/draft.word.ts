import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import type {
  Block,
  DocumentFacts,
  OfficialDocument,
  Signature,
} from "#lib/official-documents/official-document.ts";
import type { Draft } from "./draft.ts";
import type { DraftContent } from "./draft.schema.ts";
import { ended, unended } from "./ended.ts";
import { planBody } from "./plan-body.word.ts";
import { tasksAnnex } from "./tasks-annex.word.ts";

/** What the clerk gave it (Điều 15); blank while it is a draft. */
export interface Issued {
  readonly number: string | null;
  /** ISO day. */
  readonly on: string | null;
  readonly signer: string | null;
}

export const notIssued: Issued = { number: null, on: null, signer: null };

/**
 * A draft as an official document (Nghị định 30/2020/NĐ-CP) in the form that it takes: a plan, a letter of guidance,
 * or a decision with the plan enclosed. Pure.
 */
export function layOutDraft(
  draft: Pick<Draft, "kind" | "content" | "purpose">,
  issued: Issued = notIssued,
): OfficialDocument {
  const { content } = draft;
  if (draft.kind === "decision") return decision(content, issued);
  const facts = common(content, issued);
  const body = [opening(draft), ...planBody(content), closing(draft)];
  const annexes = tasksAnnex(content);
  if (draft.kind === "plan")
    return { ...facts, kind: "plan", addressees: [], legalBases: content.bases, body, annexes };
  return {
    ...facts,
    kind: "letter",
    subject: subjectInSentence(content.head.subject),
    addressees: content.head.addressees,
    legalBases: [],
    body,
    annexes,
  };
}

function decision(content: DraftContent, issued: Issued): OfficialDocument {
  const { head } = content;
  const subject = unended(head.subject);
  const articles = [
    `Ban hành kèm theo Quyết định này Kế hoạch ${subjectInSentence(subject)}.`,
    "Quyết định này có hiệu lực kể từ ngày ký.",
    "Thủ trưởng các cơ quan, đơn vị và tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.",
  ];
  const { recipients, ...facts } = common(content, issued);
  return {
    ...facts,
    recipients: { ...recipients, to: ["Như Điều 3", ...recipients.to] },
    kind: "decision",
    decidedBy: head.decidedBy,
    subject: `Ban hành Kế hoạch ${subjectInSentence(subject)}`,
    addressees: [],
    legalBases: content.bases,
    body: articles.map((text) => ({ type: "article", text })),
    annexes: [
      {
        encloses: "plan",
        title: subject,
        orientation: "portrait",
        blocks: [...planBody(content), closing({ kind: "decision", content, purpose: "programme" })],
      },
      ...tasksAnnex(content),
    ],
  };
}

function common(
  { head, closing: { recipients, filed, ...signed } }: DraftContent,
  issued: Issued,
): Pick<DocumentFacts, "issuer" | "number" | "issued" | "subject" | "recipients" | "signature"> {
  const [year = 0, month = 1, day = null] = (issued.on ?? head.dated).split("-").map(Number);
  return {
    issuer: { parent: head.parentBody, body: head.body },
    number: { number: numberOf(issued.number), symbol: symbolOf(issued.number) ?? head.symbol },
    issued: { place: head.place, day, month, year },
    subject: unended(head.subject),
    recipients: { to: recipients.map(({ name }) => name), filed },
    signature: signature(head, { ...signed, signer: issued.signer ?? signed.signer }),
  };
}

/** 27 of "27/KH-UBND". */
function numberOf(number: string | null): number | null {
  const digits = /^\d+/u.exec(number ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
}

function symbolOf(number: string | null): string | null {
  return /^\d+\/(.+)$/u.exec(number ?? "")?.[1] ?? null;
}

/**
 * Điều 13: a committee decides as a body, so whoever signs does so on its behalf (TM.), a deputy in the head's place
 * (KT.); a decision of its chair, and whatever an office issues, is the head's own. By order (TL.) stands alone.
 */
export function signature(
  head: Pick<DraftContent["head"], "body" | "decidedBy">,
  signed: Pick<DraftContent["closing"], "signedAs" | "position" | "headPosition" | "signer">,
): Signature {
  const { signedAs, position, headPosition, signer } = signed;
  if (signedAs === "order") return { authority: [`TL. ${headPosition}`], position, name: signer };
  const isBody = isCommittee(head.body) && !/^chủ tịch/iu.test(head.decidedBy);
  const behalf = isBody ? [`TM. ${committee}`] : [];
  if (signedAs === "head") return { authority: behalf, position: headPosition, name: signer };
  return { authority: [...behalf, `KT. ${headPosition}`], position, name: signer };
}

const committee = "Ủy ban nhân dân";
const isCommittee = (body: string) =>
  body.toLocaleLowerCase("vi").startsWith(committee.toLocaleLowerCase("vi"));

/** Who issues what, for a letter after what it carries out. */
function opening({ kind, content, purpose }: Pick<Draft, "kind" | "content" | "purpose">): Block {
  const { head, bases } = content;
  const subject = subjectInSentence(unended(head.subject));
  if (kind !== "guidance") {
    const text = `${head.body} ban hành Kế hoạch ${subject} với các nội dung sau:`;
    return { type: "paragraph", text };
  }
  const carriedOut = bases.map((basis) => unended(basis).replace(/^(?:Căn cứ|Thực hiện)\s+/u, ""));
  const asked = purpose === "month" ? "tuyên truyền" : "triển khai thực hiện";
  const who = `${head.body} đề nghị các cơ quan, đơn vị ${asked} một số nội dung sau:`;
  return {
    type: "paragraph",
    text: carriedOut.length === 0 ? who : `Thực hiện ${carriedOut.join("; ")}, ${who}`,
  };
}

function closing({ kind, content }: Pick<Draft, "kind" | "content" | "purpose">): Block {
  const what = kind === "guidance" ? "nội dung hướng dẫn" : "Kế hoạch";
  const subject = kind === "guidance" ? "" : ` ${subjectInSentence(unended(content.head.subject))}`;
  return {
    type: "paragraph",
    text: ended(
      `Trên đây là ${what}${subject}; trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về ${content.head.body} để xem xét, điều chỉnh`,
    ),
  };
}

/** "Truyền thông về …" inside a sentence; a name keeps its capital ("Tháng hành động"). */
function subjectInSentence(text: string): string {
  return /^(?:Tháng hành động|Ngày|Luật|Chương trình|Nghị|Quyết)/u.test(text) ? text : lowerFirst(text);
}
