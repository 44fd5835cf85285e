import { z } from 'zod';
import { unreachable } from '../../domain/unreachable.js';
import type { ActResult, Chair, FormResult, Slack } from '../slack/index.js';

const id = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
const name = z.string().max(255);
const value = z.record(z.string(), z.unknown());
const where = z.union([z.literal('modal'), z.literal('home'), z.object({ channel: id, ts: id })]);

/** What a person can do at their screen. */
export const act = z.discriminatedUnion('type', [
  z.object({ type: z.literal('say'), channel: id, text: z.string().min(1).max(40_000) }),
  z.object({ type: z.literal('command'), channel: id, line: z.string().min(1).max(40_000) }),
  z.object({ type: z.literal('click'), where, block: name, action: name }),
  z.object({ type: z.literal('fill'), where, block: name, action: name, value }),
  z.object({
    type: z.literal('submit'),
    values: z.array(z.object({ block: name, action: name, value })).max(100),
  }),
  z.object({ type: z.literal('close'), all: z.boolean().default(false) }),
  z.object({ type: z.literal('shortcut'), name, channel: id, ts: id }),
  z.object({ type: z.literal('home') }),
]);

export type Act = z.infer<typeof act>;

/**
 * What became of it: whether it came to anybody, and a line where Slack or the app would say that it went wrong. What else it did is
 * seen on the screens.
 */
export type Acted = { arrived: boolean; failure: string | null };

/** Does what a person does, as Slack would: signed, over HTTP, and answered by the real app. */
export async function perform(slack: Slack, chair: Chair, given: Act): Promise<Acted> {
  try {
    return { arrived: true, failure: await failureOf(slack, chair, given) };
  } catch (error) {
    // What cannot be done at this screen has just gone from it; why is said in ids, but of a command that there is not.
    const why = error instanceof Error ? error.message : '';
    return { arrived: false, failure: why.includes('is not a valid command') ? why : 'That is not there any more.' };
  }
}

async function failureOf(slack: Slack, chair: Chair, given: Act): Promise<string | null> {
  switch (given.type) {
    case 'say':
      slack.asHuman(chair.person.id, chair.person.teamId).say(given.channel, given.text);
      return null;
    case 'command':
      return said(await chair.command(given.line, given.channel));
    case 'click':
      return said(await chair.click(given.where, given.block, given.action));
    case 'fill':
      return said(await chair.fill(given.where, given.block, given.action, given.value));
    case 'submit':
      return said(await submit(chair, given.values));
    case 'close':
      // Asked to go twice, as by a double click, it is gone.
      if (chair.modal()) await chair.close(given.all);
      return null;
    case 'shortcut':
      return said(await chair.shortcut(given.name, given.channel, given.ts));
    case 'home':
      chair.openHome();
      return null;
    default:
      return unreachable(given);
  }
}

/** What was typed since the form was last told of is put in first, all of it before the app hears anything. */
async function submit(chair: Chair, values: Extract<Act, { type: 'submit' }>['values']): Promise<FormResult> {
  for (const { block, action, value } of values) chair.type('modal', block, action, value);
  return chair.submit();
}

function said(result: ActResult | FormResult | undefined): string | null {
  return result?.failure ?? null;
}
