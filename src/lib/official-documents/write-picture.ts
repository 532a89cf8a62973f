import { ImageRun, Paragraph, TextRun } from "docx";
import { cleanLine } from "./clean-text.ts";
import { pixels } from "./lengths.ts";
import type { Picture } from "./official-document.ts";
import type { Place } from "./page-setup.ts";
import { pngSize } from "./png-size.ts";
import { styleIds } from "./text-styles.ts";

/** Room for the caption below a picture as high as the page, in millimetres. */
const captionRoom = 20;

/** A centred picture with its alternative text, kept with its caption below; shrunk where it is larger than the page. */
export function writePicture(picture: Picture, place: Place): Paragraph[] {
  const { width, height } = pngSize(picture.png);
  const ratio = height / width;
  const wanted = Math.min(picture.width ?? place.width, place.width);
  const shown = Math.min(wanted, (place.height - captionRoom) / ratio);
  const id = place.nextPictureId();
  const image = new ImageRun({
    type: "png",
    data: picture.png,
    transformation: {
      width: pixels(shown),
      height: pixels(shown * ratio),
    },
    altText: {
      id: String(id),
      name: `Hình ${id}`,
      title: cleanLine(picture.caption ?? picture.alt),
      description: cleanLine(picture.alt),
    },
  });
  return [
    new Paragraph({ style: styleIds.caption, keepNext: picture.caption !== undefined, children: [image] }),
    ...(picture.caption === undefined
      ? []
      : [
          new Paragraph({
            style: styleIds.caption,
            spacing: { before: 0 },
            children: [new TextRun(cleanLine(picture.caption))],
          }),
        ]),
  ];
}
