import type { KnownBlock, ModalView } from '@slack/types';
import type { Learnt } from '../../words/en/learn.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { modalView } from './form.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';

/** Everything that each observer can learn of a mediation; the same page for everyone, of any mediation. */
export function learnView(say: Phrasebook): ModalView {
  return modalView(say, say.learn.title, [
    plain(say.learn.opening),
    ...Object.values<Learnt>(say.closedTable).flatMap((each) => observer(say, each)),
    { type: 'header', text: plainText(say.learn.outside) },
    plain(say.learn.beyond.map(say.learn.row).join('\n')),
  ]);
}

function observer(say: Phrasebook, { title, about, learns, never }: Learnt): KnownBlock[] {
  return [
    { type: 'header', text: plainText(title) },
    plain(about),
    plain([say.learn.learns, ...Object.values(learns).map(say.learn.row)].join('\n')),
    plain([say.learn.never, ...never.map(say.learn.row)].join('\n')),
  ];
}
