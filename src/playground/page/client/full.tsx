/** Said where a field is full, for what is pasted beyond it is cut off without a word. */
export function Full({ text, holds }: { text: string; holds: number }) {
  if (text.length < holds) return null;
  return (
    <small className="error" role="status">
      This field holds {holds} characters and is full. Nothing after them is taken.
    </small>
  );
}
