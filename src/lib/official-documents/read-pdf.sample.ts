/** Small PDFs for tests, in our own words: text that stands where it is put, lines, pictures. */
export interface SamplePage {
  /** Lines of text from the left bottom corner, in points; letters are half as wide as `size`. */
  readonly texts?: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly size?: number;
  }[];
  /** Strokes from point to point. */
  readonly strokes?: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
  /** One grey picture over the whole page, one byte a pixel. */
  readonly picture?: { readonly width: number; readonly height: number; readonly pixels: Uint8Array };
}

/** How letters are coded: as they are, or so that a reader takes them for others, as broken fonts do. */
export interface SampleOptions {
  readonly seenAs?: (letter: string) => string;
  readonly trailer?: string;
}

const width = 595;
const height = 842;

export function samplePdf(
  pages: readonly SamplePage[],
  { seenAs = (letter) => letter, trailer = "" }: SampleOptions = {},
): Uint8Array {
  const letters = [
    ...new Set(pages.flatMap(({ texts = [] }) => texts.flatMap(({ text }) => text.split("")))),
  ];
  const objects: Uint8Array[] = [];
  const add = (body: string | Uint8Array): number =>
    objects.push(typeof body === "string" ? new TextEncoder().encode(body) : body);
  const stream = (dictionary: string, data: Uint8Array): number => {
    const head = `<< ${dictionary} /Length ${data.length} >>\nstream\n`;
    return add(joined([head, data, "\nendstream"]));
  };
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  const unicode = letters.map((letter, i) => `<${hex(i + 1)}> <${utf16(seenAs(letter))}>`);
  const map = stream(
    "",
    new TextEncoder().encode(
      `/CIDInit /ProcSet findresource begin begincmap /CMapName /S def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${chunks(unicode, 100)} endcmap end`,
    ),
  );
  const descriptor = add(
    "<< /Type /FontDescriptor /FontName /Sample /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 800] >>",
  );
  const inner = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${descriptor} 0 R >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode ${map} 0 R >>`,
  );
  const kids = pages.map(({ texts = [], strokes = [], picture }) => {
    const image =
      picture === undefined
        ? ""
        : `/XObject << /I ${stream(`/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceGray /BitsPerComponent 8`, picture.pixels)} 0 R >>`;
    const content = stream(
      "",
      new TextEncoder().encode(
        [
          picture === undefined ? "" : `q ${width} 0 0 ${height} 0 0 cm /I Do Q`,
          ...strokes.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`),
          ...texts.map(
            ({ text, x, y, size = 14 }) =>
              `BT /F ${size} Tf ${x} ${y} Td <${text
                .split("")
                .map((letter) => hex(letters.indexOf(letter) + 1))
                .join("")}> Tj ET`,
          ),
        ].join("\n"),
      ),
    );
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> ${image} >> >>`,
    );
  });
  objects[1] = new TextEncoder().encode(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`,
  );
  return withTable(objects, trailer);
}

function withTable(objects: readonly Uint8Array[], trailer: string): Uint8Array {
  const parts: (string | Uint8Array)[] = ["%PDF-1.7\n"];
  let at = 9;
  const places = objects.map((object, i) => {
    const place = at;
    const head = `${i + 1} 0 obj\n`;
    parts.push(head, object, "\nendobj\n");
    at += head.length + object.length + 8;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
  );
  return joined(parts);
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const bytes = parts.map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : part));
  const whole = new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function chunks(entries: readonly string[], size: number): string {
  let said = "";
  for (let i = 0; i < entries.length; i += size) {
    const some = entries.slice(i, i + size);
    said += `${some.length} beginbfchar ${some.join(" ")} endbfchar `;
  }
  return said;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}

function utf16(letter: string): string {
  return letter
    .split("")
    .map((unit) => hex(unit.charCodeAt(0)))
    .join("");
}
