import type { Act, Picks } from './doing.js';
import { howThingsStand } from './follow-up-acts.js';
import { inviting } from './inviting-acts.js';
import { answers, answersTerms, asks, givesFigure, message, offers, replies } from './open-acts.js';
import { ofBirch } from './secret-acts.js';
import { asksForAChange, signs } from './settling-acts.js';
import { saysHowever, showsWhileSlackIsBusy } from './ways-of-sending.js';

/** Who looks on. The closed table of docs/threat-model.md says of each what they may learn. */
export type Observer =
  | 'another side'
  | 'a third side'
  | 'the mediator'
  | 'HR'
  | 'who runs Caucus'
  | 'another workspace';

/** A secret act, the way by which it could get out, and from whom it is hidden. */
export type Secret = Needs & { act: Act; path: string; hidden: readonly Observer[] };

/** What has to be so before: acts by their names, a birch that decides only `together`, or one that is `advised`. */
type Needs = {
  needs?: readonly string[];
  together?: boolean;
  advised?: boolean;
  /** Done in both worlds, for what comes of it is no secret; what is picked for this is another thing in each. */
  varies?: readonly (keyof Picks)[];
};

const fromOthers: readonly Observer[] = ['another side', 'a third side', 'HR'];
const fromAll: readonly Observer[] = [...fromOthers, 'the mediator'];
const fromThird: readonly Observer[] = ['a third side', 'HR'];
const fromHr: readonly Observer[] = ['HR'];

const secret = (act: Act, path: string, hidden: readonly Observer[], more: Needs = {}): Secret => ({
  ...more,
  ...{ act, path, hidden },
});
const draft = { needs: ['birch drafts'] };
const settled = { needs: ['cedar and birch settle'] };
/** Time goes by between them: until its rooms are archived, and until everyone is asked. */
const weeksLater = ['the mediator ends it', 'nothing', 'nothing'];

/** What everyone but its own side must not learn, and the mediator neither where it is not shown to them. */
export const secrets: Record<string, Secret> = {
  'birch drafts': secret(ofBirch.drafts, 'draft', fromAll),
  'birch changes a draft': secret(ofBirch.edits, 'edit', fromAll, draft),
  'birch is refused': secret(ofBirch['is refused'], 'refused input', fromAll),
  'birch prepares': secret(ofBirch.prepares, 'worksheet', fromAll),
  'birch discards its worksheet': secret(ofBirch['discards the worksheet'], 'discarded worksheet', fromAll, {
    needs: ['birch prepares'],
  }),
  'birch tries out a yes': secret(ofBirch.rehearses, 'rehearsal', fromAll),
  'birch shows its worksheet': secret(ofBirch['shows the worksheet'], 'shown worksheet', fromOthers),
  'birch discards': secret(ofBirch.discards, 'discarded', fromAll, draft),
  'birch holds or discards': secret(ofBirch['holds or discards'], 'held or discarded', fromAll, draft),
  'one voice approves': secret(ofBirch['one voice approves'], 'tally of an approval', fromAll, { together: true }),
  'one voice answers': secret(ofBirch['one voice answers'], 'tally of an answer', fromAll, {
    needs: ['cedar offers birch'],
    together: true,
  }),
  'one voice withdraws': secret(ofBirch['one voice withdraws'], 'tally of a withdrawal', fromAll, { together: true }),
  'one voice would change who speaks': secret(
    ofBirch['one voice would change who speaks'],
    'tally of a change of the rule',
    fromAll,
    { together: true },
  ),
  'birch changes who speaks': secret(ofBirch['changes who speaks'], 'who speaks for a side', fromOthers, {
    together: true,
  }),
  'birch signs': secret(signs(true), 'signature of a side', fromOthers, settled),
  'one voice signs': secret(signs(false), 'tally of a signature', fromAll, { ...settled, together: true }),
  'birch asks for a change': secret(asksForAChange, 'wish for another text', fromOthers, settled),
  'birch answers the terms': secret(
    answersTerms('birch', (what) => (what % 2 ? 'no' : 'yes')),
    'answer to terms',
    fromAll,
    { needs: ['the mediator puts terms'] },
  ),
  'birch gives a figure': secret(
    givesFigure('birch', (more) => 100 + 100 * more),
    'figure',
    fromAll,
    { needs: ['the mediator asks for figures'] },
  ),
  'one voice would bring someone in': secret(
    ofBirch['one voice would bring someone in'],
    'tally of whom to bring in',
    fromAll,
    { together: true },
  ),
  'birch would bring someone in': secret(ofBirch['would bring someone in'], 'whom a side would bring in', fromOthers),
  'one voice would part with someone': secret(
    ofBirch['one voice would part with someone'],
    'tally of whose part to end',
    fromAll,
    { together: true, advised: true },
  ),
  'birch parts with someone': secret(ofBirch['parts with someone'], 'whose part a side ends', fromOthers, {
    advised: true,
  }),
  'birch reads': secret(ofBirch.reads, 'reading', fromAll),
  'birch downloads': secret(ofBirch.downloads, 'download', fromAll),
  'the adviser acts': secret(ofBirch['the adviser acts'], 'adviser', fromAll, { advised: true }),
  'birch says it however': secret(saysHowever, 'how open words came about', fromAll, {
    varies: ['who', 'more'],
  }),
  'birch shows a draft while Slack is busy': secret(showsWhileSlackIsBusy, 'a busy Slack', fromOthers),
  'birch writes': secret(ofBirch['writes in the room'], 'proposing a message', fromOthers),
  'birch shows a draft': secret(ofBirch['shows a draft'], 'shown draft', fromOthers),
  'birch shares': secret(ofBirch.shares, 'shared later', fromOthers, draft),
  'birch leaves the caucus': secret(ofBirch['shares, holds or discards'], 'share, hold or discard', fromOthers, draft),
  'birch approves': secret(ofBirch.approves, 'unpassed envelope', fromOthers, draft),
  'birch takes back': secret(ofBirch['takes back'], 'taken back', fromOthers, {
    needs: ['birch drafts', 'birch approves'],
  }),
  'the mediator drafts': secret(ofBirch['the mediator drafts'], 'mediator’s draft', fromOthers),
  'the mediator marks': secret(ofBirch.marks, 'mark', fromOthers, { needs: ['the session goes on apart'] }),
  'the mediator marks a side': secret(ofBirch['marks a side'], 'mark of a side', fromOthers, {
    needs: ['the session goes on apart'],
  }),
  'the mediator corrects attendance': secret(
    ofBirch['corrects attendance'],
    'attendance',
    ['another side', 'a third side'],
    { needs: ['the session goes on apart'] },
  ),
  'birch answers for the mediator': secret(ofBirch['answers for the mediator'], 'answer for the mediator', fromOthers, {
    needs: ['cedar offers birch'],
  }),
  'one of birch leaves': secret(ofBirch.leaves, 'left', fromOthers, { advised: true }),
  'one of birch asks for a break': secret(ofBirch['asks for a break'], 'break asked', fromOthers),

  'birch says to cedar': secret(crossing(message('birch')), 'words between two others', fromThird),
  'cedar says to birch': secret(crossing(message('cedar')), 'words between two others', fromThird),
  'birch offers cedar': secret(offers('birch', 'cedar'), 'offer between two others', fromThird),
  'cedar offers birch': secret(offers('cedar', 'birch'), 'offer between two others', fromThird),
  'cedar asks birch': secret(asks('cedar', 'birch'), 'question between two others', fromThird),
  'birch replies': secret(replies('birch'), 'reply between two others', fromThird, { needs: ['cedar asks birch'] }),
  'cedar answers': secret(answers('cedar'), 'answer between two others', fromThird, { needs: ['birch offers cedar'] }),
  'birch answers': secret(answers('birch'), 'answer between two others', fromThird, { needs: ['cedar offers birch'] }),

  'cedar says': secret(message('cedar', true), 'directions and counts', fromHr),
  'elm says': secret(message('elm', true), 'directions and counts', fromHr),

  'one of birch says for itself how things stand': secret(howThingsStand('for nobody'), 'answer to nobody', fromAll, {
    needs: weeksLater,
  }),
  'one of birch lets the mediator know how things stand': secret(
    howThingsStand('for the mediator'),
    'answer weeks later',
    fromOthers,
    { needs: weeksLater },
  ),

  // Never in one world only: that passing is paused is told.
  'passing pauses': secret(ofBirch['passing pauses'], 'check or withdrawal', []),

  'birch says no': secret(inviting['says no'], 'declined invitation', fromOthers),
  'birch talks first': secret(inviting['talks first'], 'talk first', fromOthers),
  'birch leaves before it begins': secret(inviting['leaves before it begins'], 'left before it began', fromOthers),
  'birch withdraws before it begins': secret(
    inviting['withdraws before it begins'],
    'withdrawal before the announcement',
    fromOthers,
    { needs: ['birch talks first'] },
  ),
  'birch undoes it': secret(inviting['undoes the withdrawal'], 'undone before the announcement', fromOthers, {
    needs: ['birch talks first'],
  }),
  'the mediator stops asking': secret(inviting['is no longer asked'], 'no longer asked', fromOthers, {
    together: true,
  }),
};

/** To the other of the two only, never to all. */
function crossing(act: Act): Act {
  return (world, picks, name) => act(world, { ...picks, to: 0 }, name);
}
