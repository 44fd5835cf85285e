/** A paragraph in which what stands between backticks is what one types. */
export function Prose({ text }: { text: string }) {
  const pieces = text.split('`').map((piece, index) => ({ piece, place: `${index}`, typed: index % 2 === 1 }));
  return <p>{pieces.map(({ piece, place, typed }) => (typed ? <code key={place}>{piece}</code> : piece))}</p>;
}
