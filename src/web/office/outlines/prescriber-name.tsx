/** Whose an outline is. */
export function PrescriberName({ prescriber, isOwn }: { prescriber: string | null; isOwn: boolean }) {
  if (prescriber === null) return <span className="tag">Mẫu chung</span>;
  return <span className="tag good">{isOwn ? "Của đơn vị" : `Của ${prescriber}`}</span>;
}
