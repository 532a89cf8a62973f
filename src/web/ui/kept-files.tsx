export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

/** Files stored earlier: a browser cannot put them back into a file field, so their ids travel with the form. */
export function KeptFiles({ name, files }: { name: string; files: readonly KeptFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="kept">
      {files.map((file) => (
        <li key={file.id}>
          <span>{file.name}</span>
          <input type="hidden" name={`kept_${name}`} value={file.id} />
          <label className="choice">
            <input type="checkbox" name={`removed_${name}`} value={file.id} />
            <span>
              Bỏ tệp này<span className="visually-hidden">: {file.name}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
