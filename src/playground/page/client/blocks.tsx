import { useId } from 'react';
import { elementsOf, wordsIn } from './block-parts.js';
import { Element } from './element.js';
import type { Block, Fields, Person, Room, Values, Where } from './screen.js';
import type { Does } from './server.js';
import { Shown } from './shown.js';

type BlocksProps = {
  blocks: Block[];
  values: Values;
  where: Where;
  people: Person[];
  rooms: Room[];
  does: Does;
  /** What Slack says under fields, by block. */
  errors?: { [block: string]: string };
  /** Where what is typed stays until the form is sent; otherwise each change is told at once. */
  onFill?: (block: Block, element: Fields, value: Fields) => void;
};

/** Block Kit as Slack shows it. What can be pressed or filled in is made here, the rest by a library. */
export function Blocks({ blocks, values, where, people, rooms, does, errors = {}, onFill }: BlocksProps) {
  const fill = (block: Block, element: Fields, value: Fields) => {
    if (onFill) return onFill(block, element, value);
    void does({ type: 'fill', where, block: String(block.block_id), action: String(element.action_id), value });
  };
  // The same blocks may stand in two chairs.
  const own = useId();
  const names = {
    users: people.map(({ id, realName }) => ({ id, name: realName })),
    channels: rooms.map(({ id, name }) => ({ id, name })),
  };
  const element = (block: Block, one: Fields, labelledBy?: string, errorId?: string) => (
    <Element
      key={String(one.action_id)}
      element={one}
      value={values[String(block.block_id)]?.[String(one.action_id)] ?? {}}
      people={people}
      {...(labelledBy === undefined ? {} : { labelledBy })}
      {...(errorId === undefined ? {} : { errorId })}
      onPress={() => does({ type: 'click', where, block: String(block.block_id), action: String(one.action_id) })}
      onFill={(value) => fill(block, one, value)}
    />
  );
  return (
    <div className="blocks">
      {blocks.map((block, at) => {
        const key = String(block.block_id ?? at);
        if (block.type === 'actions') {
          return (
            <div key={key} className="actions">
              {elementsOf(block).map((one) => element(block, one))}
            </div>
          );
        }
        if (block.type === 'input') {
          const id = `label-${own}${key}`;
          const errorId = `error-${own}${key}`;
          const error = errors[String(block.block_id)];
          return (
            <div key={key} className="input">
              <span id={id} className="label">
                {wordsIn(block.label)}
                {block.optional === true && <small> (optional)</small>}
              </span>
              {elementsOf(block).map((one) => element(block, one, id, error && errorId))}
              {block.hint !== undefined && <small className="hint">{wordsIn(block.hint)}</small>}
              {error !== undefined && (
                <small id={errorId} className="error" role="alert">
                  {error}
                </small>
              )}
            </div>
          );
        }
        const { accessory, ...rest } = block;
        return (
          <div key={key} className={accessory ? 'with-accessory' : 'shown'}>
            <Shown block={rest as Block} names={names} />
            {accessory !== undefined && element(block, accessory as Fields)}
          </div>
        );
      })}
    </div>
  );
}
