import type { KnownBlock, ModalView } from '@slack/types';
import type { Deed } from '../domain/access.js';
import type { Case } from '../domain/case.js';
import type { CaseId, ChannelId, Instant, PersonId, WorkspaceId } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { Room } from '../domain/room.js';
import type { Settings } from '../domain/settings.js';
import type { Phrasebook } from '../words/phrasebook.js';
import type { Services } from './services.js';

/**
 * One thing a person does: its verb, buttons, forms and shortcuts together. Everything that can reach the app is in the
 * list of these; help, manifest and the matrix of who may do what are made from it.
 */
export type EntryPoint = {
  verb?: Verb;
  clicks?: Record<string, Handler<Click>>;
  forms?: Record<string, Handler<Form>>;
  shortcuts?: Record<string, ShortcutHandler>;
  /** What Slack tells by itself, by event type. */
  events?: Record<string, EventHandler>;
};

export type Verb = Handler<Command> & {
  name: string;
  /** Enumerated words it takes after its name; null takes none, and anything typed there is refused and not kept. */
  takes: readonly string[] | 'reference' | null;
  /** What those words are called in help, where there are too many to list. */
  shownAs?: string;
};

/** `deed` is what access.ts is asked before `run`; the command's own `decide` asks again under the lock. */
export type Handler<Request> = { deed: Deed; run(request: Request, services: Services): Promise<Answer> };

/** A message shortcut, with the name and description that Slack shows. */
export type ShortcutHandler = Handler<Shortcut> & { name: string; description: string };

/** May come more than once, late, out of order or never: what it does must bear all of that. */
export type EventHandler = (event: SlackEvent, services: Services) => Promise<void>;

/**
 * `fields` is the inner event as Slack sent it; nothing of it is kept but ids. `at` is the beginning of the second in which it
 * happened, if Slack says so: it may be told long after.
 */
export type SlackEvent = { workspace: WorkspaceId; key: Buffer; at: Instant | null; fields: Record<string, unknown> };

/** Who asks, from where, and what they may know: found before anything runs, never taken from what was sent. */
export type Reader = {
  workspace: WorkspaceId;
  person: PersonId;
  /** The language in which they are answered; nobody else ever sees it. */
  language: Language;
  say: Phrasebook;
  channel: ChannelId | null;
  /** The case of this room, or of the button pressed, or the person's only running case; null without one. */
  state: Case | null;
  /** Our room at `channel`; null elsewhere. */
  room: Room | null;
  /** The person's running cases in this workspace; where a room, button or form names a case, only that one. */
  cases: { id: CaseId; code: string }[];
  settings: Settings;
  administrator: boolean;
  /** Whether a mediation runs with this person in it, wherever they ask; looked up for administrators only. */
  ownCaseRuns: boolean;
};

type Request = {
  reader: Reader;
  /** Slack's, for opening a form: one use, 3 s. */
  trigger: string;
  /** The name of this request for deduplication: an HMAC, made in app.ts. */
  key: Buffer;
};

export type Command = Request & { words: string[] };
/**
 * `value` is the button's or the chosen option's, `values` what is chosen where it stands; `form` is set when it was pressed
 * inside a form.
 */
export type Click = Request & {
  value: string;
  values: Values;
  form: { id: string; hash: string; metadata: string; values: Values } | null;
};
export type Form = Request & { metadata: string; values: Values };
export type Shortcut = Request & { message: { author: string; text: string } };

/** What was filled in, by action id: text, chosen option, chosen people, date or time of day. */
export type Values = Record<string, string | string[] | null>;

/** What the person who asked is shown. Nobody else is told anything in a request. */
export type Answer =
  /** `inPlace` puts it where the button that was pressed stands, if that is a message for this person only, or a form. */
  | { type: 'say'; text: string; blocks?: KnownBlock[]; inPlace?: boolean }
  /** Why nothing was done; laid on top of the form that asked, so that nothing typed is lost. */
  | { type: 'refuse'; text: string }
  /**
   * Opens a form; inside a form, puts it on top. `afterwards` may take longer than Slack waits: what it finds comes in place of
   * the form. It never rejects.
   */
  | { type: 'open'; view: ModalView; afterwards?: () => Promise<ModalView> }
  /** Shows another view in place of the form that asked. */
  | { type: 'replace'; view: ModalView }
  /** Marks fields of the form that asked, by action id. */
  | { type: 'errors'; errors: Record<string, string> }
  | { type: 'close' };
