/**
 * Whose request this is, by network address: for counts of tries, never for rights. Each proxy adds at the end of
 * `X-Forwarded-For` who asked it; what stands before the entries of our own proxies, the sender may have written.
 * @param socket the address at the other end of the connection
 * @param proxies how many of our own stand in front; 0: the header is not believed at all
 */
export function clientAddress(
  socket: string | undefined,
  forwardedFor: string | null,
  proxies: number,
): string {
  const told = forwardedFor?.split(",").map((one) => one.trim()) ?? [];
  const own = proxies > 0 ? (told.at(-proxies) ?? told[0]) : undefined;
  return own || socket || "unknown";
}
