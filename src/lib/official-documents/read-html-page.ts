import { childrenOf, type Element } from "./read-xml.ts";

const blocks = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Never the document's own words. */
const machinery = new Set(
  "script style head title noscript template svg math select button input textarea iframe object embed audio video canvas nav aside map xmp noembed noframes sdfield".split(
    " ",
  ),
);

const asideRoles = new Set(["navigation", "banner", "contentinfo", "complementary", "search", "dialog"]);
const asideClasses =
  /(?:^|\s)(?:nav|navbar|menu|main-menu|breadcrumbs?|sidebar|related|comments?|share|social|advert|ads|cookie|pagination)(?:\s|$)/iu;

export function isBlock(name: string): boolean {
  return blocks.has(name);
}

/** What stands beside the document on its page: scripts, menus, hidden things, a printed page's head and foot. */
export function isAside({ name, attributes }: Element): boolean {
  if (machinery.has(name)) return true;
  if (attributes["hidden"] !== undefined || attributes["aria-hidden"] === "true") return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(attributes["style"] ?? ""))
    return true;
  return isBesides(attributes) || ["header", "footer"].includes(attributes["title"] ?? "");
}

function isBesides(attributes: Readonly<Record<string, string>>): boolean {
  return asideRoles.has(attributes["role"] ?? "") || asideClasses.test(attributes["class"] ?? "");
}

/** The part of a page that holds the document: its <main> or <article> where most of the words are in it. */
export function mainOf(root: Element): Element {
  const all = lettersIn(root);
  for (const name of ["article", "main"]) {
    const found = allOf(root, name).map((element) => ({ element, letters: lettersIn(element) }));
    const largest = found.reduce((most, one) => (one.letters > most.letters ? one : most), {
      element: root,
      letters: 0,
    });
    if (largest.letters > all * 0.4) return largest.element;
  }
  return root;
}

function allOf(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : allOf(child, name)));
}

function lettersIn(element: Element): number {
  if (machinery.has(element.name)) return 0;
  return element.children.reduce(
    (sum, child) => sum + (typeof child === "string" ? child.trim().length : lettersIn(child)),
    0,
  );
}
