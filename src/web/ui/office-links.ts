import latin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url";
import vietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url";
import styles from "./office.css?url";

const font = (href: string) =>
  ({ rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" }) as const;

/** What the head of an office page loads: the style sheet, and early on the two files that its text is set in. */
export const officeLinks = () => [font(latin), font(vietnamese), { rel: "stylesheet", href: styles }];
