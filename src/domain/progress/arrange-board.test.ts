import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeBoard, rowsPerPage, type BoardView } from "./arrange-board.ts";
import type { BoardCell, BoardColumn, BoardRow } from "./scoreboard.ts";
import type { Standing } from "./standing.ts";

const cell = (standing: Standing | null, progress: number | null): BoardCell => ({
  figure: { amount: "1", unit: "", detail: null },
  standing,
  reason: "",
  progress,
});
const column = (targetId: string): BoardColumn => ({
  targetId,
  title: targetId,
  name: targetId,
  subjects: "",
  clause: null,
  asked: "",
});
const row = (name: string, ...cells: (BoardCell | null)[]): BoardRow => ({
  unitId: name,
  name,
  kind: "commune",
  cells,
});
const asCome: BoardView = { find: "", sort: null, page: 1 };
const namesOf = (rows: readonly BoardRow[]) => rows.map(({ name }) => name);

const columns = [column("news"), column("awareness")];
const rows = [
  row("Xã Đồi Sim", cell("met", 1), cell("no-data", null)),
  row("Xã Bãi Dâu", cell("late", 0.5), cell("no-data", null)),
  row("Phường Cầu Mây", null, cell("no-data", null)),
  row("Xã Khe Ngọc", cell("late", 0.2), cell("no-data", null)),
];
const board = { columns, rows, whole: [cell("late", 0.3), cell("no-data", null)] };

describe("a board as it is looked at", () => {
  it("finds names without accents, all words", () => {
    expect(namesOf(arrangeBoard(board, { ...asCome, find: "doi xa" }).rows)).toEqual(["Xã Đồi Sim"]);
    expect(arrangeBoard(board, { ...asCome, find: "đồng" })).toMatchObject({ found: 0, all: 4, pages: 1 });
  });

  it("puts the gravest first, among equals who has least, and last who is not asked", () => {
    const by = (sort: string) => namesOf(arrangeBoard(board, { ...asCome, sort }).rows);
    expect(by("news")).toEqual(["Xã Khe Ngọc", "Xã Bãi Dâu", "Xã Đồi Sim", "Phường Cầu Mây"]);
    expect(by("-news")).toEqual(["Xã Đồi Sim", "Xã Bãi Dâu", "Xã Khe Ngọc", "Phường Cầu Mây"]);
  });

  it("tells targets without any figure last", () => {
    const { columns: shown, silent } = arrangeBoard(board, asCome);
    expect(shown.map(({ targetId }) => targetId)).toEqual(["news"]);
    expect(silent.map(({ targetId }) => targetId)).toEqual(["awareness"]);
  });

  it("shows what is asked where nothing is known of anything yet", () => {
    const silent = { columns, rows: [row("Xã", null, null)], whole: [null, null] };
    expect(arrangeBoard(silent, asCome).columns).toHaveLength(2);
  });

  it("shows every row on exactly one page, whatever page is asked for", () => {
    fc.assert(
      fc.property(fc.nat({ max: 900 }), fc.integer({ min: -5, max: 20 }), (count, page) => {
        const many = Array.from({ length: count }, (_, index) => row(`Thôn ${index}`, cell("met", 1)));
        const of = (wanted: number) =>
          arrangeBoard({ columns: [column("a")], whole: [], rows: many }, { ...asCome, page: wanted });
        const { pages } = of(page);
        const seen = Array.from({ length: pages }, (_, index) => namesOf(of(index + 1).rows)).flat();
        expect(seen).toEqual(namesOf(many));
        expect(of(page).rows.length).toBeLessThanOrEqual(rowsPerPage);
      }),
    );
  });
});
