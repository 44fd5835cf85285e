import type { Person } from '../../src/playground/people/index.js';
import { longestConflict } from '../../src/slack/views/open-form.js';
import { longestLabel } from '../../src/slack/views/open-label.js';
import { longest as longestSetting } from '../../src/slack/views/settings.js';
import { open } from '../../src/words/en/open.js';
import { settings } from '../../src/words/en/settings.js';
import { exactIn, standingIn } from '../../test/support/aside.js';
import type { Scene } from './scene.js';

/** What became of a text: why it was refused (by Slack itself, or by Caucus in words), or what is shown of it. */
export type Written = { type: 'refused'; by: 'slack' | 'caucus'; why: string } | { type: 'shown'; text: string };

/** A field of a form, and how a text goes through it to where it is shown. */
export type Field = { name: string; max: number; write(text: string): Promise<Written> };

/** Every field that takes a text, in every form that has it. */
export function fieldsOf(scene: Scene): Field[] {
  const { app, bens, carlas } = scene;
  const [ben, carla, mira, ada] = ['U0BEN', 'U0CARLA', 'U0MIRA', 'U0ADA'].map((id) => app.person(id)) as [
    Person,
    Person,
    Person,
    Person,
  ];
  const words = 'The exact words';
  const inRoom = (
    name: string,
    writer: Person,
    reader: string,
    room: string,
    open: () => Promise<unknown>,
    more?: string,
  ): Field => ({
    name,
    max: 3000,
    write: (text) =>
      through(writer, words, text, open, async () => {
        if (more) await writer.fill('What happens next', more);
        return async () => {
          await app.settle();
          const shown = exactIn(standingIn(app, reader, room).at(-1));
          await app.person(reader).press('Discard this draft', { in: room });
          await app.settle();
          return shown;
        };
      }),
  });
  const show = 'Keep them as a draft and show it to the mediator';
  const propose = (who: Person, room: string) => () => who.command('/caucus propose', { in: room });
  const setting = (label: string, max: number): Field => ({
    name: `settings: ${label}`,
    max,
    write: (text) => {
      const open = () => ada.command('/caucus settings', { in: 'dm' });
      return through(ada, label, text, open, async () => async () => {
        await open();
        return closed(ada, standsIn(ada, label));
      });
    },
  });
  return [
    inRoom('a draft', ben, 'U0BEN', bens, propose(ben, bens), show),
    inRoom('the mediator’s wording', mira, 'U0BEN', bens, propose(mira, bens)),
    inRoom(
      'a suggested change',
      carla,
      'U0CARLA',
      carlas,
      () => carla.press(/^Suggest a change/, { in: carlas }),
      show,
    ),
    inRoom('a reply', carla, 'U0CARLA', carlas, () => carla.press(/^Answer question/, { in: carlas }), show),
    setting(settings.runBy, longestSetting.runBy),
    setting(settings.agreement, longestSetting.agreement),
    setting(settings.helpline, longestSetting.helpline),
    {
      name: 'a conflict of interest',
      max: longestConflict,
      write: (text) =>
        through(
          mira,
          open.conflictText,
          text,
          () => startOpening(mira, false),
          async () => async () => closed(mira, frozen(standsIn(mira, open.conflictText))),
        ),
    },
    {
      name: 'the name of a side',
      max: longestLabel,
      write: (text) =>
        through(
          mira,
          open.label,
          text,
          () => startOpening(mira, true),
          async () => {
            await mira.fill('Who speaks for it', 'Farid Nasser');
            await mira.fill('How this side says yes', 'Any one of them says yes');
            return async () => closed(mira, frozen(standsIn(mira, open.label)));
          },
        ),
    },
  ];
}

/** Opens a form, puts a text into a field, sends it, and says what became of it; nothing stays open. */
async function through(
  person: Person,
  label: string,
  text: string,
  open: () => Promise<unknown>,
  fill: () => Promise<() => Promise<string>>,
): Promise<Written> {
  await open();
  await person.fill(label, text);
  const look = await fill();
  const { outcome, errors, ok, modal } = await person.submit();
  if (!ok || outcome === 'pushed') {
    const why = errors[label] ?? '';
    return closed(person, {
      type: 'refused',
      by: outcome === 'unsent' ? 'slack' : 'caucus',
      why: why || (modal?.text ?? outcome),
    });
  }
  const still = modal?.fields.includes(label);
  if (!still && person.chair.modal()) await person.close(true);
  return { type: 'shown', text: await look() };
}

async function startOpening(mira: Person, team: boolean): Promise<void> {
  await mira.command('/caucus open', { in: 'dm' });
  await mira.fill('Side 1: Its people, who decide for it', ['Dev Mehta']);
  await mira.fill('Side 2: Its people, who decide for it', team ? ['Farid Nasser', 'Jonas Weber'] : ['Jonas Weber']);
  await mira.fill(/conflict of interest/, team ? 'None that I know of' : 'Yes, and I will say what');
  if (team) await mira.submit();
}

/** What stands in a field of the form in front. */
function standsIn(person: Person, label: string): string {
  const { blockId, actionId } = person.find(label);
  const { value } = (person.chair.modal()?.values[blockId]?.[actionId] ?? {}) as { value?: string | null };
  return value ?? '';
}

async function closed<T>(person: Person, result: T): Promise<T> {
  if (person.chair.modal()) await person.close(true);
  return result;
}

/** On the way to the last step a field keeps what was typed; it is put into its form when the form is sent. */
function frozen(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}
