import type { TimelinessQuestion } from "#domain/reports/get-timeliness.ts";
import type { TimelinessAddress } from "../../paths.ts";
import { askedId } from "../activities/asked-id.ts";

/** What an address asks of the page of timeliness, as it says it. */
export function timelinessAsked(url: string): TimelinessAddress {
  const query = new URL(url).searchParams;
  const said = (name: keyof TimelinessAddress) => query.get(name)?.trim().slice(0, 60) ?? "";
  return {
    donVi: said("donVi"),
    nam: said("nam"),
    keHoach: said("keHoach"),
    cheDo: said("cheDo"),
    ky: said("ky"),
    phuTrach: said("phuTrach"),
  };
}

export function timelinessQuestion({
  donVi,
  nam,
  keHoach,
  cheDo,
  ky,
  phuTrach,
}: TimelinessAddress): TimelinessQuestion {
  return {
    unitId: donVi || undefined,
    year: nam ?? undefined,
    planId: askedId(keHoach),
    dutyId: askedId(cheDo),
    period: ky || undefined,
    mine: phuTrach === "toi",
  };
}
