/** A message of Postgres's protocol: its type, which the first message of a client has not, and all of its bytes. */
export type Frame = { type: string; bytes: Buffer };

const header = 5;

/** Cuts a stream of Postgres's protocol into messages; `first` is for the side that begins with one without a type. */
export function frames(first: boolean): (chunk: Buffer) => Frame[] {
  let rest: Buffer = Buffer.alloc(0);
  let untyped = first;
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const found: Frame[] = [];
    for (;;) {
      const at = untyped ? 0 : 1;
      if (rest.length < (untyped ? header - 1 : header)) return found;
      const length = at + rest.readUInt32BE(at);
      if (rest.length < length) return found;
      found.push({ type: untyped ? '' : String.fromCharCode(rest[0] ?? 0), bytes: rest.subarray(0, length) });
      rest = rest.subarray(length);
      untyped = false;
    }
  };
}

/** What a message of a client's asks for, as far as it says: the name of a prepared statement, or the beginning of its text. */
export function statementIn({ type, bytes }: Frame): string | null {
  const text = (from: number) => bytes.toString('utf8', from, bytes.indexOf(0, from));
  switch (type) {
    case 'Q':
      return text(header);
    case 'P': {
      const name = text(header);
      return name || text(header + 1);
    }
    case 'B': {
      const portal = text(header);
      return text(header + Buffer.byteLength(portal) + 1) || null;
    }
    default:
      return null;
  }
}
