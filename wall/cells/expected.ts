import { type Chair, chairs, type Side, type Stranger, strangers } from './cast.js';
import { type WordsName, words } from './stages.js';

/** What somebody is in a mediation, as the product names it. `talking` has asked to talk first and not agreed yet. */
export type Standing = 'mediator' | 'member' | 'adviser' | 'talking' | 'invited' | 'declined' | 'none';

/** Where a mediation stands, for all that this person knows: an ending that is not announced is one to its mediators only. */
export type Moment = 'inviting' | 'under way' | 'ending' | 'ended' | 'archived';

/** Who may do something. Whatever is not named is refused. */
export type Row = {
  who: readonly Standing[];
  when: readonly Moment[];
  /** Only in the private room of the side it is for. */
  ownRoom?: true;
  /** Only those whose yes counts under the side's own rule. */
  voice?: true;
  /** Which words it may be done with; all others read as words that are not there. */
  about?: 'own side’s' | 'reached' | 'own side’s or reached' | 'approved';
};

const everyone = ['mediator', 'member', 'adviser', 'talking'] as const;
const asked = ['invited', 'declined', 'talking', 'member', 'adviser'] as const;
const running = ['inviting', 'under way', 'ending', 'ended'] as const;
const begun = ['inviting', 'under way'] as const;

/** What can be done in a mediation: the product page's commands, roles and course of a case, section by section. */
export const rows = {
  'see where things stand': { who: everyone, when: running },
  'see who can see': { who: everyone, when: running },
  'see the record': { who: everyone, when: [...running, 'archived'] },
  'answer the invitation': { who: asked, when: begun },
  'see whom it is about': { who: ['mediator'], when: ['inviting', 'under way', 'ending'] },
  'let someone join': { who: ['mediator'], when: ['under way'] },
  'bring someone in': { who: ['member'], when: ['under way'], ownRoom: true, voice: true },
  'part with someone': { who: ['member'], when: ['under way'], ownRoom: true, voice: true },
  'end someone’s part': { who: ['mediator'], when: ['under way', 'ending'] },
  /** What both of these come to. */
  'end a part': { who: ['mediator', 'member'], when: ['under way', 'ending'], voice: true },
  'ask someone to mediate': { who: ['mediator'], when: ['under way'] },
  'mediate no longer': { who: ['mediator'], when: ['under way'] },
  'ask for another mediator': { who: ['member'], when: ['under way'], ownRoom: true, voice: true },
  'say who should mediate': { who: ['member'], when: ['under way'], ownRoom: true, voice: true },
  /** Only whoever is asked to mediate, and who has no other part in it. */
  'say that one would mediate': { who: [], when: [] },
  'change people': { who: ['mediator'], when: ['inviting', 'ending'] },
  'start a session': { who: ['mediator'], when: ['under way'] },
  'lead a session': { who: ['mediator'], when: ['under way', 'ending'] },
  close: { who: ['mediator'], when: ['inviting', 'under way', 'ending'] },
  'put words together': { who: ['member', 'mediator'], when: ['under way'], ownRoom: true },
  'change words': { who: ['member', 'mediator'], when: ['under way'], ownRoom: true, about: 'own side’s' },
  'reply to words': { who: ['member', 'mediator'], when: ['under way'], ownRoom: true, about: 'reached' },
  'share or discard': { who: ['member'], when: ['under way'], ownRoom: true, about: 'own side’s' },
  'sort what is undecided': { who: ['member'], when: ['under way'], ownRoom: true },
  prepare: { who: ['member'], when: begun, ownRoom: true },
  'see a shown worksheet': { who: ['member', 'mediator'], when: [...begun, 'ending'], ownRoom: true },
  'say yes': { who: ['member'], when: ['under way'], ownRoom: true, voice: true, about: 'own side’s' },
  'change how the side says yes': { who: ['member'], when: ['under way'], ownRoom: true, voice: true },
  'look at an offer': { who: ['member'], when: ['under way'], ownRoom: true, about: 'reached' },
  'answer an offer': { who: ['member'], when: ['under way'], ownRoom: true, voice: true, about: 'reached' },
  'let a clause stand': {
    ...{ who: ['member'], when: ['under way'], ownRoom: true, voice: true, about: 'own side’s or reached' },
  },
  'put a settlement together': { who: ['mediator'], when: ['under way'] },
  'read the settlement': { who: ['mediator', 'member', 'adviser'], when: ['under way', 'ending', 'ended'] },
  'sign the settlement': { who: ['member'], when: ['under way'], ownRoom: true, voice: true },
  'ask for a change': { who: ['member'], when: ['under way'], ownRoom: true },
  'release clauses': { who: ['member'], when: ['under way', 'ended'], ownRoom: true, voice: true },
  'put terms to every side': { who: ['mediator'], when: ['under way'] },
  'read terms': { who: ['mediator', 'member', 'adviser'], when: ['under way'], ownRoom: true },
  'answer terms': { who: ['member'], when: ['under way'], ownRoom: true, voice: true },
  'ask two sides for figures': { who: ['mediator'], when: ['under way'] },
  'read what figures are for': { who: ['mediator', 'member', 'adviser'], when: ['under way'], ownRoom: true },
  'give a figure': { who: ['member'], when: ['under way'], ownRoom: true, voice: true },
  'see what is ready': { who: ['mediator'], when: ['under way'] },
  pass: { who: ['mediator'], when: ['under way'], about: 'approved' },
  'ask for a pause': { who: ['member', 'talking'], when: ['under way'] },
  'ask for oneself': { who: ['member', 'adviser', 'talking'], when: [...running] },
  leave: { who: ['member', 'adviser', 'talking', 'invited', 'declined'], when: begun },
  'withdraw the side': { who: ['member', 'talking'], when: begun, voice: true },
  'let passing go on': { who: ['mediator'], when: ['under way', 'ending'] },
  'look for what is missing': { who: ['mediator'], when: [...running] },
  'see the balance': { who: ['mediator'], when: ['under way', 'ending'] },
  'see questions that may help': { who: ['mediator'], when: [...running] },
  'renew a room': { who: ['mediator'], when: ['inviting', 'under way', 'ending'] },
  'answer the follow-up': { who: ['member'], when: ['archived'] },
  'ask for early destruction': { who: ['mediator', 'member'], when: ['archived'], voice: true },
  'say that notes are destroyed': { who: ['mediator'], when: ['archived'] },
  'hold the destruction': { who: ['mediator'], when: ['archived'] },
  /** Nobody may. */
  'use another’s message': { who: [], when: [] },
  'blank what was posted': { who: ['member', 'talking'], when: ['ended'], ownRoom: true, voice: true },
} as const satisfies Record<string, Row>;

export type RowName = keyof typeof rows;

/** What can be done in a workspace, whatever the mediation: by whoever Slack says they are, and by the rosters. */
export const workspaceRows = {
  'get help': 'everyone with an active account here',
  'change the settings': 'an administrator in no running mediation of their own',
  'check Caucus': 'an administrator in no running mediation of their own',
  'open a mediation': 'on the mediators’ roster',
  'see the log': 'on either roster',
  'see HR’s log': 'on HR’s roster',
  'see in the log what is not named': 'nobody',
  'end one’s own session of the log page': 'everyone with an active account here',
} as const;

export type WorkspaceRow = keyof typeof workspaceRows;

/** Which of those everything is that can reach the app. What is not here has no place in the app. */
export const entries: Record<string, RowName | WorkspaceRow> = {
  'verb help': 'get help',
  'verb settings': 'change the settings',
  'verb doctor': 'check Caucus',
  'verb open': 'open a mediation',
  'verb log': 'see the log',
  'verb status': 'see where things stand',
  'verb who': 'see who can see',
  'verb record': 'see the record',
  'verb people': 'see whom it is about',
  'verb start': 'start a session',
  'verb phase': 'lead a session',
  'verb break': 'lead a session',
  'verb resume': 'lead a session',
  'verb adjourn': 'lead a session',
  'verb close': 'close',
  'verb propose': 'put words together',
  'verb pass': 'see what is ready',
  'verb settle': 'put a settlement together',
  'verb pause': 'ask for a pause',
  'verb leave': 'leave',
  'verb withdraw': 'withdraw the side',
  'verb balance': 'see the balance',
  'verb questions': 'see questions that may help',

  'button home.more': 'see where things stand',

  'button open.more': 'open a mediation',
  'button open.change': 'open a mediation',
  'button card.status': 'see where things stand',
  'button card.who': 'see who can see',
  'button who.learn': 'see who can see',
  'button record.download': 'see the record',
  'button invitation.agree': 'answer the invitation',
  'button invitation.talk': 'answer the invitation',
  'button invitation.no': 'answer the invitation',
  'button invitation.agreement': 'answer the invitation',
  'button people': 'see whom it is about',
  'button start': 'start a session',
  'button attendance': 'lead a session',
  'button close': 'close',
  'button propose': 'put words together',
  'button propose.more': 'put words together',
  'button propose.edit': 'change words',
  'button propose.reply': 'reply to words',
  'button propose.suggest': 'reply to words',
  'button propose.share': 'share or discard',
  'button propose.discard': 'share or discard',
  'button caucus': 'sort what is undecided',
  'button prepare': 'prepare',
  'button prepare.guide': 'prepare',
  'button prepare.discard': 'prepare',
  'button prepare.shown': 'see a shown worksheet',
  'button rehearse': 'prepare',
  'button rehearse.approve': 'prepare',
  'button rehearse.take-back': 'prepare',
  'button rehearse.pass': 'prepare',
  'button rehearse.again': 'prepare',
  'button approve': 'say yes',
  'button approve.take-back': 'say yes',
  'button bring': 'bring someone in',
  'button bring.say': 'bring someone in',
  'button people.join': 'let someone join',
  'button people.part': 'end someone’s part',
  'button part': 'part with someone',
  'button part.say': 'part with someone',
  'button mediators.name': 'ask someone to mediate',
  'button mediators.step-down': 'mediate no longer',
  'button mediators.seek': 'ask for another mediator',
  'button mediators.seek.say': 'ask for another mediator',
  'button mediators.would': 'say that one would mediate',
  'button mediators.would-not': 'say that one would mediate',
  'button mediators.say': 'say who should mediate',
  'button rule': 'change how the side says yes',
  'button rule.say': 'change how the side says yes',
  'button answer': 'look at an offer',
  'button answer.off-table': 'say yes',
  'button settlement.let-stand': 'let a clause stand',
  'button settlement.take-clause-back': 'let a clause stand',
  'button settlement.edit': 'put a settlement together',
  'button settlement.see-draft': 'put a settlement together',
  'button settlement.read': 'read the settlement',
  'button settlement.ask-change': 'ask for a change',
  'button settlement.take-signature-back': 'sign the settlement',
  'button settlement.html': 'read the settlement',
  'button settlement.pdf': 'read the settlement',
  'button settlement.release': 'release clauses',
  'button settlement.take-release-back': 'release clauses',
  'button more': 'put terms to every side',
  'button terms.put': 'put terms to every side',
  'button terms.take-back': 'put terms to every side',
  'button terms.read': 'read terms',
  'button figures.ask': 'ask two sides for figures',
  'button figures.stop': 'ask two sides for figures',
  'button figures.read': 'read what figures are for',
  'button pass.ready': 'see what is ready',
  'button pass': 'pass',
  'button pause': 'ask for a pause',
  'button personal': 'ask for oneself',
  'button personal.talk': 'ask for oneself',
  'button personal.bring': 'ask for oneself',
  'button personal.not-safe': 'ask for oneself',
  'button withdraw.undo': 'withdraw the side',
  'button blank': 'blank what was posted',
  'button blank.joint': 'blank what was posted',
  'button follow-up.holds': 'answer the follow-up',
  'button follow-up.partly': 'answer the follow-up',
  'button follow-up.does-not-hold': 'answer the follow-up',
  'button follow-up.talk': 'answer the follow-up',
  'button follow-up.tell.holds': 'answer the follow-up',
  'button follow-up.tell.partly': 'answer the follow-up',
  'button follow-up.tell.does-not-hold': 'answer the follow-up',
  'button disposal.early': 'ask for early destruction',
  'button disposal.notes': 'say that notes are destroyed',
  'button disposal.hold': 'hold the destruction',
  'button disposal.lift': 'hold the destruction',
  'button balance.hush': 'see the balance',
  'button balance.remind': 'see the balance',
  'button questions.purpose': 'see questions that may help',
  'button guarding.go-on': 'let passing go on',
  'button guarding.renew': 'renew a room',
  'button look.again': 'look for what is missing',
  'button look.stands': 'look for what is missing',
  'button look.not-there': 'look for what is missing',
  'button log.case': 'see in the log what is not named',
  'button log.older': 'see HR’s log',
  'button log.newest': 'see HR’s log',
  'button log.everything': 'see HR’s log',
  'button log.which': 'see HR’s log',
  'button log.from': 'see HR’s log',
  'button log.to': 'see HR’s log',
  'button log.mediator': 'see HR’s log',
  'button log.page': 'see HR’s log',
  'button log.page.go': 'see HR’s log',
  'button log.not-me': 'end one’s own session of the log page',

  'form settings.form': 'change the settings',
  'form open.form': 'open a mediation',
  'form open.details': 'open a mediation',
  'form open.review': 'open a mediation',
  'form people.form': 'change people',
  'form people.join.form': 'let someone join',
  'form bring.form': 'bring someone in',
  'form part.form': 'part with someone',
  'form people.part.form': 'end someone’s part',
  'form mediators.name.form': 'ask someone to mediate',
  'form mediators.seek.form': 'ask for another mediator',
  'form mediators.would.form': 'say that one would mediate',
  'form mediators.say.form': 'say who should mediate',
  'form start.form': 'start a session',
  'form attendance.form': 'lead a session',
  'form phase.form': 'lead a session',
  'form phase.caucus.form': 'lead a session',
  'form adjourn.form': 'lead a session',
  'form close.form': 'close',
  'form prepare.form': 'prepare',
  'form propose.form': 'change words',
  'form caucus.form': 'sort what is undecided',
  'form rule.form': 'change how the side says yes',
  'form answer.form': 'answer an offer',
  'form settlement.let-stand.form': 'let a clause stand',
  'form settlement.draft.form': 'put a settlement together',
  'form settlement.put.form': 'put a settlement together',
  'form settlement.sign.form': 'sign the settlement',
  'form settlement.ask-change.form': 'ask for a change',
  'form settlement.release.form': 'release clauses',
  'form terms.put.form': 'put terms to every side',
  'form terms.answer.form': 'answer terms',
  'form figures.ask.form': 'ask two sides for figures',
  'form figures.give.form': 'give a figure',
  'form disposal.early.form': 'ask for early destruction',
  'form disposal.take-back.form': 'ask for early destruction',
  'form disposal.hold.form': 'hold the destruction',
  'form pass.form': 'pass',
  'form leave.form': 'leave',
  'form withdraw.form': 'withdraw the side',

  'shortcut propose_this': 'put words together',
};

/** Buttons for verbs, of a mediation or of the workspace: each is what its verb is, wherever it is pressed. */
export const choices: Record<string, RowName | WorkspaceRow> = Object.fromEntries(
  Object.entries(entries).flatMap(([entry, row]) => {
    const [kind, verb] = entry.split(' ');
    if (kind !== 'verb') return [];
    const ofWorkspace = Object.hasOwn(workspaceRows, row) ? [[`button which.${verb}`, row] as const] : [];
    return [[`button which.${verb}.CDFHJ`, row] as const, ...ofWorkspace];
  }),
);

/** Entries again, in a way in which nobody may use them. */
export const misuses: Record<string, RowName> = {
  'shortcut propose_this on another’s message': 'use another’s message',
};

/** Everything that can be pressed. */
export const pressable: Record<string, RowName | WorkspaceRow> = { ...entries, ...choices, ...misuses };

/** What Slack tells by itself, which nobody asks for. */
export const events = [
  ...['app_uninstalled', 'tokens_revoked'],
  ...['member_joined_channel', 'member_left_channel', 'group_rename', 'channel_shared', 'channel_unshared'],
  ...['group_left', 'group_archive', 'group_deleted', 'user_change', 'app_home_opened'],
];

/** Who someone is: their chair in the mediation that they try to touch, or why they have none. */
export type Actor = Chair | Stranger;

/** What the person in this chair is at this stage. */
export function standingAt(stage: string, actor: Actor): Standing {
  if (!isChair(actor)) return 'none';
  if (chairs[actor].as === 'mediator') return 'mediator';
  if (actor === 'left') return 'none';
  if (actor === 'declined') return 'declined';
  if (stage === 'ending early' && actor === 'third') return 'declined';
  if (actor === 'talking') return stage === 'inviting' ? 'invited' : 'talking';
  if (actor === 'invited' || ['inviting', 'talking', 'ending early'].includes(stage)) return 'invited';
  return chairs[actor].as === 'member' ? 'member' : 'adviser';
}

export function momentAt(stage: string, standing: Standing): Moment {
  switch (stage) {
    case 'closed':
      return 'archived';
    case 'closing':
      return 'ended';
    case 'ending':
      return standing === 'mediator' ? 'ending' : 'under way';
    case 'ending early':
      return standing === 'mediator' ? 'ending' : 'inviting';
    case 'inviting':
    case 'talking':
      return 'inviting';
    default:
      return 'under way';
  }
}

/** Where something is done: the private room of the person's own side or another's, the room for all, that of the mediators, or somewhere else. */
export type Where = 'own room' | 'other room' | 'joint room' | 'mediators’ room' | 'elsewhere';

/** `nothing` reads as if there were nothing; `refused` says why; `unseen` reads as for words that are not there. */
export type Outcome = 'allowed' | 'refused' | 'nothing' | 'unseen';

/** What must become of this in a mediation, for whoever asks with its name in hand. */
export function expectedOf(stage: string, actor: Actor, row: RowName, where: Where, about: WordsName | null): Outcome {
  return expectedBy(rows[row], stage, actor, where, about);
}

/** The same before anyone asks whose yes counts, and of which words. */
export function expectedAtFirst(stage: string, actor: Actor, row: RowName, where: Where): Outcome {
  const { voice, about, ...rule }: Row = rows[row];
  return expectedBy(rule, stage, actor, where, null);
}

function expectedBy(rule: Row, stage: string, actor: Actor, where: Where, about: WordsName | null): Outcome {
  const standing = standingAt(stage, actor);
  if (standing === 'none' || !isChair(actor)) return 'nothing';
  const moment = momentAt(stage, standing);
  if (!rule.who.includes(standing) || !rule.when.includes(moment)) {
    return moment === 'archived' ? 'nothing' : 'refused';
  }
  if (rule.ownRoom && !isOwn(standing, where)) return 'refused';
  if (rule.voice && !hasVoice(actor)) return 'refused';
  if (about === null || !rule.about) return 'allowed';
  if (standing === 'mediator' && unshared.includes(about)) return 'unseen';
  return concerns(rule.about, sideOf(actor, where), about) ? 'allowed' : 'unseen';
}

/** Drafts that only the side itself may see. */
const unshared: readonly WordsName[] = ['draft', 'theirDraft'];

/** A mediator is at home in every private room of the case, and their own are the first side's and the second's. */
function isOwn(standing: Standing, where: Where): boolean {
  return where === 'own room' || (standing === 'mediator' && where === 'other room');
}

/** Birch says yes through its spokesperson or who stands in for them; in the other sides anyone does. */
function hasVoice(actor: Chair): boolean {
  return chairs[actor].side !== 'birch' || actor === 'speaker' || actor === 'standIn';
}

/** The side for which something is done: a person's own, or for a mediator the one whose room it is. */
function sideOf(actor: Chair, where: Where): Side {
  return chairs[actor].side ?? (where === 'other room' ? 'cedar' : 'birch');
}

function concerns(about: NonNullable<Row['about']>, side: Side, name: WordsName): boolean {
  switch (about) {
    case 'own side’s':
      return words[name] === side;
    case 'approved':
      return name !== 'shared' && !unshared.includes(name);
    case 'own side’s or reached':
      return words[name] === side || concerns('reached', side, name);
    case 'reached':
      return name === 'theirOffer' || name === 'theirQuestion'
        ? side === 'birch'
        : stood.includes(name) && side === 'cedar';
  }
}

/** What birch has passed to cedar. */
const stood: readonly WordsName[] = ['passed', 'offered', 'answered'];

/** What must become of this in a workspace. */
export function expectedInWorkspace(stage: string, actor: Actor, row: WorkspaceRow): Outcome {
  if (!isChair(actor) && ['app', 'deactivated account'].includes(actor)) return 'nothing';
  if (actor === 'person of another organisation' || actor === 'person Slack does not know') return 'nothing';
  const mediates = isChair(actor) ? chairs[actor].as === 'mediator' : actor === 'mediator of another case';
  switch (row) {
    case 'get help':
    case 'end one’s own session of the log page':
      return 'allowed';
    case 'see in the log what is not named':
      return 'nothing';
    case 'check Caucus':
    case 'change the settings': {
      if (actor === 'administrator' || actor === 'administrator of another workspace') return 'allowed';
      return actor === 'member' && stage === 'closed' ? 'allowed' : 'refused';
    }
    case 'open a mediation':
      return mediates ? 'allowed' : 'refused';
    case 'see the log':
      return mediates || actor === 'standIn' || actor === 'HR viewer' ? 'allowed' : 'nothing';
    case 'see HR’s log':
      return actor === 'standIn' || actor === 'HR viewer' ? 'allowed' : 'nothing';
  }
}

export function isChair(actor: Actor): actor is Chair {
  return Object.hasOwn(chairs, actor);
}

export function isElsewhere(actor: Actor): boolean {
  return !isChair(actor) && 'elsewhere' in strangers[actor];
}
