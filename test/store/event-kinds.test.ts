import { expect, it } from '@jest/globals';
import type { Event } from '../../src/domain/events.js';
import { kindOf } from '../../src/store/event-kinds.js';

const ofWords: Event['type'][] = [
  ...(['DraftSaved', 'DraftShared', 'DraftDiscarded', 'ApprovalGiven', 'EnvelopeApproved'] as const),
  ...(['ApprovalTakenBack', 'ApprovalsCleared', 'EnvelopePassed', 'FillingBegan', 'WordsArrived'] as const),
  ...(['PassingCancelled', 'PassingUnconfirmed', 'AnswerVoiced', 'OfferAnswered', 'QuestionReplied'] as const),
  ...(['OfferTakenOffTable', 'EnvelopeOver'] as const),
  ...(['TermsPut', 'TermsAnswered', 'TermsCounted', 'TermsAgreed', 'TermsNotAgreed', 'TermsStopped'] as const),
  ...(['FiguresAsked', 'FigureGiven', 'FiguresCounted', 'FiguresMet', 'FiguresNotMet', 'FiguresStopped'] as const),
];

it('whatever is done with words is stored under one kind: a draft, a yes and an answer look the same', () => {
  const kinds = ofWords.map((type) => kindOf({ type } as Event));
  expect(new Set(kinds)).toEqual(new Set(['envelopes']));
});
