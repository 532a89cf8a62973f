/** Millimetres in twips, the unit of Word's pages (1/1440 inch). */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Millimetres in points (1/72 inch), the unit of letters. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** Millimetres in pixels of 1/96 inch, the unit in which `docx` takes pictures. */
export function pixels(millimetres: number): number {
  return Math.round((millimetres * 96) / 25.4);
}
