import type { Command } from "#domain/command.ts";
import { isOutlineNamed } from "#domain/plans/duties.queries.ts";
import { Problem } from "#domain/problem.ts";
import { loadOutline, refuseOvertaken, type LoadedOutline } from "./load-outline.ts";
import { mayPrescribeOutlines } from "./outline.policy.ts";
import { returnToStandardInput } from "./outline.schema.ts";
import { insertVersion } from "./outlines.queries.ts";
import { isMadeBy } from "./own-outlines.ts";

/**
 * A unit uses the outline of those above it again. What it had stays to be looked at. One of its own making is given up.
 * @throws Problem conflict for one of its own making that a duty names; changed-meanwhile where the unit has a newer version than the page was made from
 */
export const returnToStandard: Command<
  typeof returnToStandardInput,
  LoadedOutline,
  { readonly version: number | null }
> = {
  name: "outline.return-to-standard",
  input: returnToStandardInput,
  load: loadOutline,
  may: (actor, { unit }) => mayPrescribeOutlines(actor, unit),
  async do({ db, clock, actor }, loaded, { outline, version }) {
    const { unit, above, versions } = loaded;
    const [newest] = versions;
    if ((newest?.sections ?? null) === null) return { version: null };
    refuseOvertaken(loaded, version);
    if (isMadeBy(unit.id, outline, above) && (await isOutlineNamed(db, outline)))
      throw new Problem(
        "conflict",
        "Còn chế độ báo cáo đang chọn đề cương này. Chọn đề cương khác cho các chế độ đó rồi mới bỏ.",
      );
    const next = version + 1;
    await insertVersion(db, {
      unitId: unit.id,
      outline,
      version: next,
      name: null,
      about: null,
      sections: null,
      by: actor.personId,
      recordedAt: clock(),
    });
    return { version: next };
  },
  audit: ({ unit }, { outline }, { version }) =>
    version === null ? null : { unitId: unit.id, provinceId: unit.provinceId, detail: { outline, version } },
};
