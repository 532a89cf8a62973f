/** The words that begin the name of a place: "Ủy ban nhân dân | xã Suối Hoa". */
const placeWords = /\s+(?=(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s)/iu;

/**
 * The lines of a body's name in the header. Line breaks in the name are kept; else a name that does not fit on one
 * line is broken before its place, as officials do, rather than wherever the line happens to be full.
 */
export function breakName(name: string, fits: (line: string) => boolean): string[] {
  return name
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .flatMap((line) => {
      if (fits(line)) return [line];
      const place = line.search(placeWords);
      return place <= 0 ? [line] : [line.slice(0, place), line.slice(place).trim()];
    });
}
