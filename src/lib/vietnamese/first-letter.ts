/** "Báo cáo năm" → "báo cáo năm", for a title that goes on inside a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

/** "đơn vị" → "Đơn vị", for words that begin a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
