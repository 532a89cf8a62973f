import { mutateText } from "./mutate-text.ts";
import type { Random } from "./random.ts";

/** What editors, mail programs and attackers do to the markup of a page. */
export function mutateHtml(html: string, random: Random): string {
  const times = 1 + random.below(4);
  let mutated = html;
  for (let i = 0; i < times; i += 1) mutated = random.pick(ways)(mutated, random);
  return mutated.slice(0, longest);
}

const longest = 4_000_000;
const names = ["p", "div", "table", "tr", "td", "li", "ul", "b", "span", "h2", "script", "style", "textarea"];

type Way = (html: string, random: Random) => string;

/** A place between two characters. */
const somewhere = (html: string, random: Random): number => random.below(html.length + 1);

const insert =
  (made: (random: Random) => string): Way =>
  (html, random) => {
    const at = somewhere(html, random);
    return html.slice(0, at) + made(random) + html.slice(at);
  };

const nestDeep = insert((random) => {
  const name = random.pick(names);
  const times = 1 + random.below(20_000);
  return `<${name}>`.repeat(times) + (random.below(2) === 0 ? `</${name}>`.repeat(times) : "");
});

const openWithoutEnd = insert((random) =>
  random.pick(["<!--", "<", "<p ", '<p class="', "<![CDATA[", "</", "<script>", "<style><!--", "&", "&#x"]),
);

const attributes = insert(
  (random) =>
    `<p ${random.pick(["a=", 'a="', "a ", "a='x' ", "data-x:y=1 "]).repeat(1 + random.below(3_000))}>`,
);

const entities = insert((random) =>
  random
    .pick(["&#1114112;", "&#0;", "&amp;amp;", "&acirc;", "&notanentity;", "&#xd800;", "&nbsp;"])
    .repeat(1 + random.below(500)),
);

const cells = insert(
  (random) =>
    `<table>${`<tr>${`<td colspan=${random.pick([1, 0, -1, 99_999])} rowspan=${random.pick([1, 0, 99_999])}>1`.repeat(1 + random.below(200))}`.repeat(1 + random.below(50))}`,
);

const withoutClosings: Way = (html, random) =>
  html.replaceAll(new RegExp(`</${random.pick(names)}>`, "g"), "");

const otherNames: Way = (html, random) =>
  html.replaceAll(new RegExp(`<(/?)${random.pick(names)}(?=[ >])`, "g"), `<$1${random.pick(names)}`);

const torn: Way = (html, random) => html.slice(0, somewhere(html, random));

const ways: readonly Way[] = [
  nestDeep,
  openWithoutEnd,
  attributes,
  entities,
  cells,
  withoutClosings,
  otherNames,
  torn,
  mutateText,
];
