import type { Context } from "#domain/context.ts";
import { nameOf } from "#domain/lists/lists.ts";
import { today } from "#domain/today.ts";
import type { LawHead } from "./law.ts";
import { type LawStatus, statusOn, successorsOf } from "./law-status.ts";
import { readLawRegister } from "./read-law-register.ts";
import { headOf, headsOf } from "./law-register.ts";

export interface CitedLaw extends LawHead {
  readonly provision: string | null;
  readonly status: LawStatus;
  readonly sure: boolean;
  readonly successors: readonly LawHead[];
}

export interface ContentTopic {
  readonly code: string;
  readonly name: string;
  /** Names; none: for everybody. */
  readonly audiences: readonly string[];
  /** In the order of the list, those out of force after the others. */
  readonly laws: readonly CitedLaw[];
}

export interface TopicField {
  readonly code: string;
  readonly name: string;
  readonly topics: readonly ContentTopic[];
}

/** What to speak of, by field, with the documents that each topic rests on and how they stand today. */
export async function listContentTopics(context: Context): Promise<TopicField[]> {
  const { lists, clock } = context;
  const day = today(clock);
  const register = await readLawRegister(context);
  const byCode = new Map(register.laws.map((law) => [law.code, law]));
  const lawsOf = (topic: string): CitedLaw[] =>
    lists.topicLaws
      .filter((cited) => cited.topic === topic)
      .flatMap(({ law: lawCode, provision }) => {
        const law = byCode.get(lawCode);
        if (!law) return [];
        const successors = successorsOf(law.id, (id) => register.byId.get(id)?.replacedBy ?? [], day);
        return [
          {
            ...headOf(law),
            provision,
            status: statusOn(law, day),
            sure: law.sure,
            successors: headsOf(register, successors),
          },
        ];
      })
      .sort((a, b) => Number(a.status === "ended") - Number(b.status === "ended"));
  return lists.topicFields.map(({ code, name }) => ({
    code,
    name,
    topics: lists.topics
      .filter(({ field }) => field === code)
      .map((topic) => ({
        code: topic.code,
        name: topic.name,
        audiences: topic.audiences.map((audience) => nameOf(lists.audiences, audience)),
        laws: lawsOf(topic.code),
      })),
  }));
}
