/** A sentence with its full stop: people type with or without, or with the semicolon of the list it came from. */
export function ended(sentence: string): string {
  const bare = unended(sentence);
  return /[!?…:]$/u.test(bare) ? bare : `${bare}.`;
}

/** The same without: what a sentence is compared by, and what goes on in another. */
export function unended(sentence: string): string {
  let end = sentence.length;
  while (end > 0 && " \t\r\n.;,/".includes(sentence.charAt(end - 1))) end -= 1;
  return sentence.slice(0, end);
}
