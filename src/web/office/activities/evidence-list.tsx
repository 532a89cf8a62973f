import type { StoredFile } from "#domain/files/file.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";

/** What every browser draws; other pictures (HEIC) are offered as files. */
const drawn = ["image/jpeg", "image/png", "image/webp"];

/** Pictures shown small, other files by name; each leads to the file itself. */
export function EvidenceList({ files }: { files: readonly StoredFile[] }) {
  return (
    <ul className="evidence">
      {files.map((file) => (
        <li key={file.id}>
          <a href={paths.file(file.id)}>
            {drawn.includes(file.mediaType) && <img src={paths.file(file.id)} alt="" loading="lazy" />}
            <span>
              {file.name} <span className="soft">({size(file.bytes)})</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** "1,4 MB", "320 kB" */
function size(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${formatNumber(bytes / 1024 / 1024, 1)} MB`
    : `${formatNumber(Math.ceil(bytes / 1024))} kB`;
}
