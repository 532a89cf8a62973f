import { mediaTypeOf, mediaTypes, type MediaType } from "./media-type.ts";

/** A stored file: its bytes lie in the file store under their sha-256. */
export interface StoredFile {
  readonly id: string;
  readonly unitId: string;
  /** As the person named it; shown and offered at download, never a path. */
  readonly name: string;
  readonly mediaType: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

export interface UploadLimits {
  readonly types: readonly MediaType[];
  readonly megabytes: number;
}

/** What may be kept as evidence of an activity (minh chứng): pictures, documents, sound and film. */
export const evidenceLimits = {
  types: [
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/heic",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "audio/mpeg",
    "video/mp4",
  ],
  megabytes: 15,
} as const satisfies UploadLimits;

/** What may be kept as the document of a plan. */
export const documentLimits = {
  types: [
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
    "image/jpeg",
    "image/png",
  ],
  megabytes: 25,
} as const satisfies UploadLimits;

export type Examined = { readonly mediaType: MediaType } | { readonly refused: string };

/** The type of an upload, or what to say where it is not accepted. */
export function examineUpload(name: string, bytes: Uint8Array, limits: UploadLimits): Examined {
  const shown = `Tệp “${tidyName(name)}”`;
  if (bytes.length === 0) return { refused: `${shown} chưa có nội dung. Chọn lại tệp.` };
  if (bytes.length > limits.megabytes * 1024 * 1024)
    return { refused: `${shown} lớn hơn ${limits.megabytes} MB. Chọn tệp nhỏ hơn hoặc giảm kích thước ảnh.` };
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null || !limits.types.includes(mediaType)) {
    return {
      refused: `${shown} thuộc loại chưa nhận được. Nhận: ${limits.types.map((type) => mediaTypes[type]).join(", ")}.`,
    };
  }
  return { mediaType };
}

/** A name fit to show and to offer at download: no folders, no control characters, at most 150 characters. */
export function tidyName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+/, "")
    .trim();
  if (plain.length <= 150) return plain || "tep";
  const end = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? "";
  return plain.slice(0, 150 - end.length).replace(/\p{Cs}$/u, "") + end;
}
