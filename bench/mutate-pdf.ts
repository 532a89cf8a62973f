import { mutateBytes } from "./mutate-bytes.ts";
import type { Random } from "./random.ts";

/** What broken printers and attackers do to a PDF: its objects, numbers, references and operators; bytes as well. */
export function mutatePdf(pdf: Uint8Array, random: Random): Uint8Array {
  const times = 1 + random.below(3);
  let mutated = Buffer.from(pdf).toString("latin1");
  for (let i = 0; i < times; i += 1) mutated = random.pick(ways)(mutated, random);
  const bytes = new Uint8Array(Buffer.from(mutated.slice(0, longest), "latin1"));
  return random.below(4) === 0 ? mutateBytes(bytes, random) : bytes;
}

const longest = 8_000_000;

type Way = (pdf: string, random: Random) => string;

/** One match of a pattern in place of what `change` makes of it. */
function changeOne(pdf: string, form: RegExp, random: Random, change: (found: string) => string): string {
  const found = [...pdf.matchAll(form)];
  if (found.length === 0) return pdf;
  const { index, 0: whole } = random.pick(found);
  return pdf.slice(0, index) + change(whole) + pdf.slice(index + whole.length);
}

const extremes = ["0", "-1", "1e9", "99999999999", "0.0000001", "-2147483648", "NaN", "", "1 0 R"];
const number: Way = (pdf, random) =>
  changeOne(pdf, /(?<=[ [])-?\d+(?:\.\d+)?(?=[ \]\n])/gu, random, () => random.pick(extremes));

/** References to other objects, to itself and to none: loops in the tree of pages, fonts that are pictures. */
const reference: Way = (pdf, random) => changeOne(pdf, /\d+ 0 R/gu, random, () => `${random.below(20)} 0 R`);

const name: Way = (pdf, random) =>
  changeOne(pdf, /\/[A-Z][A-Za-z0-9]+/gu, random, () =>
    random.pick([
      "/Page",
      "/Pages",
      "/Font",
      "/Image",
      "/Form",
      "/ToUnicode",
      "/Identity-V",
      "/FlateDecode",
      "/X",
    ]),
  );

const object: Way = (pdf, random) => {
  const other = random.pick(
    [...pdf.matchAll(/\d+ 0 obj[\s\S]*?endobj/gu)].map(([whole]) => whole).concat(""),
  );
  return changeOne(pdf, /\d+ 0 obj[\s\S]*?endobj/gu, random, (own) =>
    random.pick(["", other, own + other, own.replace(/stream[\s\S]*endstream/u, "stream\nendstream")]),
  );
};

const manyKids: Way = (pdf, random) =>
  pdf.replace(
    /\/Kids \[([^\]]*)\]/u,
    (_, kids: string) => `/Kids [${`${kids} `.repeat(1 + random.below(300))}]`,
  );

const operators: Way = (pdf, random) =>
  changeOne(pdf, /\b(?:Tj|Td|Tf|BT|ET|cm|q|Q|l|m|S)\b/gu, random, (own) =>
    random.pick([`${own} `.repeat(1 + random.below(20_000)), "BI ID EI", "Do", "TJ", "sh", "("]),
  );

const filters: Way = (pdf, random) =>
  changeOne(
    pdf,
    /\/Length \d+/gu,
    random,
    (own) =>
      `${random.pick([own, "/Length 999999"])} /Filter ${random.pick(["/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/JBIG2Decode", "/JPXDecode", "[/FlateDecode /FlateDecode]", "/Crypt"])}`,
  );

const torn: Way = (pdf, random) => pdf.slice(0, random.below(pdf.length + 1));

const ways: readonly Way[] = [number, number, reference, name, object, manyKids, operators, filters, torn];
