import { ErrorBoundary } from 'react-error-boundary';
import { Message } from 'slack-blocks-to-jsx';
import { wordsIn } from './block-parts.js';
import type { Block, Fields } from './screen.js';

/** The names of people and rooms, in place of their ids. */
export type Names = { users: { id: string; name: string }[]; channels: { id: string; name: string }[] };

/**
 * A block that only shows. What is plain text is shown here, for the library reads marks in it: it makes 103000 of 10:30:00.
 * Rich text it shows as it stands (`test/playground/browser/exact.test.ts`).
 */
export function Shown({ block, names }: { block: Block; names: Names }) {
  switch (block.type) {
    case 'header':
      return <h3 className="words">{wordsIn(block.text)}</h3>;
    case 'section':
      if (!isPlain(block.text)) break;
      return <p className="words">{wordsIn(block.text)}</p>;
    case 'context':
      if (!(block.elements as Fields[]).every(isPlain)) break;
      return <p className="words context">{(block.elements as Fields[]).map(wordsIn).join(' ')}</p>;
    case 'table':
      return <Table rows={block.rows as Fields[][]} names={names} />;
  }
  return <ByLibrary block={block} names={names} />;
}

function Table({ rows, names }: { rows: Fields[][]; names: Names }) {
  const [first = [], ...rest] = rows;
  const cell = (one: Fields) =>
    one.type === 'raw_text' ? String(one.text) : <ByLibrary block={one as Block} names={names} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be a landmark, and each would need a name of its own
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="wide" role="group" tabIndex={0} aria-label="Table">
      <table>
        <thead>
          <tr>
            {first.map((one, at) => (
              <th key={at} scope="col">
                {cell(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rest.map((row, line) => (
            <tr key={line}>
              {row.map((one, at) => (
                <td key={at}>{cell(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ByLibrary({ block, names }: { block: Block; names: Names }) {
  return (
    <ErrorBoundary fallback={<p className="error">The playground cannot show this block.</p>}>
      <Message blocks={[block as never]} logo="" name="" time={epoch} withoutWrapper data={names} />
    </ErrorBoundary>
  );
}

/** Without its wrapper a message shows no time. */
const epoch = new Date(0);

function isPlain(text: unknown): boolean {
  return (text as Fields | undefined)?.type === 'plain_text';
}
