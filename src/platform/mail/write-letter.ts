import type { Letter } from "./mailer.ts";

/** What a letter says, before it is text and HTML: both say the same. */
export interface LetterParts {
  readonly subject: string;
  /** Lines of one paragraph stand below each other. */
  readonly parts: readonly LetterPart[];
}

export type LetterPart =
  | { readonly paragraph: string }
  | { readonly heading: string; readonly items: readonly string[] }
  | { readonly link: string; readonly label: string };

const widest = 600;

/** Plain text first, for whoever reads so; the HTML is that text with headings and links, no pictures, no script. */
export function writeLetter(to: string, { subject, parts }: LetterParts): Letter {
  return {
    to,
    subject: subject.replace(/\s+/g, " ").trim(),
    text: `${parts.map(asText).join("\n\n")}\n`,
    html: [
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"></head>',
      `<body style="margin:0;padding:24px;color:#1B2A2F;font:16px/24px sans-serif"><div style="max-width:${widest}px">`,
      ...parts.map(asHtml),
      "</div></body></html>",
    ].join("\n"),
  };
}

function asText(part: LetterPart): string {
  if ("paragraph" in part) return part.paragraph;
  if ("link" in part) return `${part.label}:\n${part.link}`;
  return [part.heading, ...part.items.map((item) => `- ${item}`)].join("\n");
}

function asHtml(part: LetterPart): string {
  if ("paragraph" in part) return `<p>${escape(part.paragraph).replaceAll("\n", "<br>")}</p>`;
  if ("link" in part)
    return `<p><a href="${escape(part.link)}" style="color:#0B5D5A">${escape(part.label)}</a></p>`;
  const items = part.items.map((item) => `<li>${escape(item)}</li>`).join("");
  return `<h2 style="font-size:18px;margin:24px 0 8px">${escape(part.heading)}</h2><ul style="margin:0;padding-left:20px">${items}</ul>`;
}

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
