import type { BoardPageQuestion } from "#domain/progress/get-board-page.ts";
import type { BoardAddress } from "../../paths.ts";

/** What an address asks of the scoreboard, as it says it; "" for what it does not say. */
export type BoardAsked = Record<keyof BoardAddress, string>;

export function boardAsked(url: string): BoardAsked {
  const query = new URL(url).searchParams;
  const said = (name: keyof BoardAddress) => query.get(name)?.trim() ?? "";
  return {
    keHoach: said("keHoach"),
    ky: said("ky"),
    donVi: said("donVi"),
    loai: said("loai"),
    phuTrach: said("phuTrach"),
    chiTieu: said("chiTieu"),
    hang: said("hang"),
    banDo: said("banDo"),
    tim: said("tim").slice(0, 100),
    sap: said("sap"),
    trang: said("trang"),
  };
}

export function boardQuestion(asked: BoardAsked): BoardPageQuestion {
  const page = Number(asked.trang);
  return {
    unitId: asked.donVi || null,
    planId: asked.keHoach || null,
    period: asked.ky || null,
    kind: asked.loai || null,
    mine: asked.phuTrach === "toi",
    targetId: asked.chiTieu || null,
    mapOf: asked.banDo === "nay" ? "now" : "then",
    byCommune: asked.hang === "xa",
    find: asked.tim,
    sort: asked.sap || null,
    page: Number.isInteger(page) ? page : 1,
  };
}
