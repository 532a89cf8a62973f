import type { ThemeFonts } from "./check-properties.ts";
import { childOf, type Element } from "./read-xml.ts";

/** The fonts of headings ("major…") and of text ("minor…") that a document's theme names. */
export function themeFontsOf(theme: Element | undefined): ThemeFonts {
  const fonts = childOf(theme, "a:theme", "a:themeElements", "a:fontScheme");
  const latin = (kind: "major" | "minor") =>
    childOf(fonts, `a:${kind}Font`, "a:latin")?.attributes["typeface"];
  return (name) => {
    if (/^major(?:HAnsi|Ascii)$/iu.test(name)) return latin("major");
    return /^minor(?:HAnsi|Ascii)$/iu.test(name) ? latin("minor") : undefined;
  };
}
