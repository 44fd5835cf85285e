import type { KnownBlock, ModalView } from '@slack/types';
import { edge } from '../../words/en/edge.js';
import { closedTable, type Learnt, learn } from '../../words/en/learn.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';

/** Everything that each observer can learn of a mediation; the same page for everyone, of any mediation. */
export function learnView(): ModalView {
  return {
    type: 'modal',
    title: plainText(learn.title),
    close: plainText(edge.close),
    blocks: [
      plain(learn.opening),
      ...Object.values<Learnt>(closedTable).flatMap(observer),
      { type: 'header', text: plainText(learn.outside) },
      plain(learn.beyond.map(learn.row).join('\n')),
    ],
  };
}

function observer({ title, about, learns, never }: Learnt): KnownBlock[] {
  return [
    { type: 'header', text: plainText(title) },
    plain(about),
    plain([learn.learns, ...Object.values(learns).map(learn.row)].join('\n')),
    plain([learn.never, ...never.map(learn.row)].join('\n')),
  ];
}
