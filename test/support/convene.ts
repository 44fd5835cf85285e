import type { Person } from '../../src/playground/people/index.js';
import type { App, Stage } from './app.js';

/** An administrator sets Caucus up: Mira and Tomás mediate, Hana sees the log. */
export async function setUp(app: Pick<App, 'person'>, more: Record<string, string | string[]> = {}): Promise<void> {
  const ada = app.person('U0ADA');
  await ada.command('/caucus settings');
  const values = {
    'Who may mediate': ['Mira Halloran', 'Tomás Brandt'],
    'Who may see the HR log': ['Hana Sato'],
    'Which organisation runs Caucus and holds its key': 'Harbour Freight',
    'Is it the employer of the people here?': 'Yes, it is their employer',
    ...more,
  };
  for (const [label, value] of Object.entries(values)) await ada.fill(label, value);
  const sent = await ada.submit();
  if (!sent.ok) throw new Error(`The settings were not saved: ${JSON.stringify(sent.errors)}`);
  await ada.close(true);
}

/** A mediator opens a mediation between two people and sends the invitations; gives the case's code. */
export async function openBetween(app: Stage, one: string, other: string, mediator = 'U0MIRA'): Promise<string> {
  const lead = app.person(mediator);
  await lead.command('/caucus open');
  await lead.fill('Side 1: Its people, who decide for it', [one]);
  await lead.fill('Side 2: Its people, who decide for it', [other]);
  await lead.fill(/conflict of interest/, 'None that I know of');
  await lead.submit();
  await sendInvitations(app, lead);
  return codeIn(app.person(idOf(app, one)));
}

/** Tomás opens a mediation between one person and a team called Operations, of which any one may say yes unless `rule` says otherwise; gives the case's code. */
export async function openWithTeam(
  app: Stage,
  one: string,
  team: string[],
  { adviser, rule = 'Any one of them says yes' }: { adviser?: string; rule?: string } = {},
): Promise<string> {
  const lead = app.person('U0TOMAS');
  await lead.command('/caucus open');
  await lead.fill('Side 1: Its people, who decide for it', [one]);
  await lead.fill('Side 2: Its people, who decide for it', team);
  await lead.fill(/conflict of interest/, 'None that I know of');
  if (adviser !== undefined) {
    await lead.press('More ways');
    await lead.fill('Advisers of side 2', [adviser]);
  }
  await lead.submit();
  await lead.fill(/^A name for this side/, 'Operations');
  await lead.fill('Who speaks for it', team[0] ?? '');
  await lead.fill('How this side says yes', rule);
  await lead.submit();
  await sendInvitations(app, lead);
  return codeIn(app.person(idOf(app, one)));
}

/** Sends the invitations from the last form of opening, and throws with what it then says unless the mediation is open. */
export async function sendInvitations(app: Stage, lead: Person): Promise<void> {
  const sent = await lead.submit();
  if (!sent.modal?.text.includes('The mediation is open')) throw new Error(`Not opened: ${sent.modal?.text}`);
  await lead.close(true);
  await app.settle();
}

/** The code in the newest invitation that this person reads. */
export function codeIn(person: Person): string {
  const [code] = [...person.reads('dm').matchAll(/Mediation ([A-Z0-9]{5})/g)].at(-1)?.slice(1) ?? [];
  if (!code) throw new Error(`${person.realName} reads no invitation`);
  return code;
}

/** These people agree to take part, one after the other. */
export async function agree(app: Stage, ...people: string[]): Promise<void> {
  for (const id of people) {
    await app.person(id).press('Agree', { in: 'dm' });
    await app.settle();
  }
}

/** The id of somebody by their name. */
function idOf(app: Pick<App, 'slack'>, realName: string): string {
  const found = app.slack.people().find((each) => each.realName === realName);
  if (!found) throw new Error(`Nobody is called ${realName}`);
  return found.id;
}

/** What the room is called that takes the place of a side's room of this name. */
export function freshNameOf(room: string): string {
  return room.replace(/-[0-9a-f]{4}$/, '-2$&');
}

/** The name of the private room that this person of a side is in. */
export function roomOf(app: Stage, id: string): string {
  const room = app
    .person(id)
    .rooms()
    .find((name) => name.startsWith('private-'));
  if (!room) throw new Error(`${id} is in no private room`);
  return room;
}
