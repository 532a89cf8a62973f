/** The bytes of a file that a form sent; nothing where none was chosen. */
export async function sentFile(form: FormData, name: string): Promise<{ bytes?: Uint8Array }> {
  const file = form.get(name);
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) return {};
  return { bytes: new Uint8Array(await file.arrayBuffer()) };
}
