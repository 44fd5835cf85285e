import { onCondition } from '../../src/playground/scene/deeds.js';
import type { Slack, Submission } from '../../src/playground/slack/index.js';
import { chosenIn, filledIn } from './forms.js';
import { exactWords, fieldsOf, wordingOf } from './words.js';

/** What a person decided about exact words that were on their screen or that they typed, by the record of what they pressed. */
export type Decision = {
  /** Its place among everything that anyone did. */
  n: number;
  person: string;
  words: string;
  did: 'typed' | 'yes' | 'take back' | 'show' | 'answer';
  /** The destinations it named, as the person read them. */
  to: string[];
  /** For words that replace others: those that stood in the form before. */
  instead?: string;
  /** The room in which it was done. */
  channel: string | undefined;
  /** For an answer: what was said, and whether it may be told. */
  answer?: { value: string; told: boolean };
};

const wordForms = ['Words to pass on', 'Change the words', 'Answer in words', 'Suggest a change'];
const sayYes = [
  'Hand these exact words to the mediator',
  'I say yes to these exact words; the others on my side are asked',
];
const show = 'Keep them as a draft and show it to the mediator';

/** Everything that people decided about words, in the order in which they did. */
export function decisions(slack: Slack): Decision[] {
  return slack.submissions.flatMap((submission) => {
    const { kind, screen } = submission;
    const title = screen.title ?? '';
    if (kind === 'submit' && wordForms.includes(title)) return ofWordForm(slack, submission);
    if (kind === 'submit' && title === 'Answer the offer') return ofAnswerForm(slack, submission);
    if (kind === 'submit' && title === 'Still undecided here') return ofUndecided(slack, submission);
    return kind === 'action' ? ofButton(slack, submission) : [];
  });
}

function ofWordForm(slack: Slack, submission: Submission): Decision[] {
  const filled = new Map(filledIn(submission).map(({ label, value }) => [label, value]));
  const words = wordingOf(filled.get(onCondition), filled.get('The exact words') ?? '');
  const only = /^These words are for (.+) and nobody else\.$/m.exec(submission.screen.words);
  const to = only?.[1] === undefined ? chosenIn(submission, 'Who they are for') : [only[1]];
  const then = filled.get('What happens next') ?? '';
  const before = (action: string) => {
    const elements = submission.screen.blocks.map((block) => fieldsOf(fieldsOf(block).element));
    return String(elements.find((element) => element.action_id === action)?.initial_value ?? '');
  };
  const changed = submission.screen.title === 'Change the words';
  const instead = changed ? wordingOf(before('condition'), before('text')) : undefined;
  const about = { ...by(slack, submission), words, to, ...(instead === undefined ? {} : { instead }) };
  return [
    { ...about, did: 'typed' },
    ...(sayYes.includes(then) ? [{ ...about, did: 'yes' } as const] : []),
    ...(then === show ? [{ ...about, did: 'show' } as const] : []),
  ];
}

function ofAnswerForm(slack: Slack, submission: Submission): Decision[] {
  const filled = new Map(filledIn(submission).map(({ label, value }) => [label, value]));
  const words = submission.screen.blocks.map(exactWords).find((each) => each !== null);
  if (words === undefined || words === null) return [];
  const answer = { value: filled.get('Your answer') ?? '', told: filled.get('Who may know') === 'Tell them now' };
  return [{ ...by(slack, submission), words, to: [], did: 'answer', answer }];
}

/** Each field of this form stands under the words it is about. */
function ofUndecided(slack: Slack, submission: Submission): Decision[] {
  const { blocks } = submission.screen;
  const fields = filledIn(submission);
  const inputs = blocks.filter((block) => fieldsOf(block).type === 'input');
  return inputs.flatMap((input, index) => {
    const words = exactWords(blocks[blocks.indexOf(input) - 1]);
    const shown = fields[index]?.value === 'Share with the mediator';
    return words !== null && shown ? [{ ...by(slack, submission), words, to: [], did: 'show' as const }] : [];
  });
}

/** A button is about the words that stand nearest above it, with all that is said between these and the row before. */
function ofButton(slack: Slack, submission: Submission): Decision[] {
  const label = String(fieldsOf(submission.action?.text).text ?? '');
  const did = {
    'Approve these exact words': 'yes',
    'Take back the approval': 'take back',
    'Show it to the mediator': 'show',
  } as const;
  const what = did[label as keyof typeof did];
  if (what === undefined) return [];
  const { blocks } = submission.screen;
  const at = blocks.findIndex((block) => fieldsOf(block).block_id === submission.action?.block_id);
  const above = blocks.slice(0, at).findLastIndex((block) => exactWords(block) !== null);
  const words = exactWords(blocks[above]);
  if (words === null) return [];
  const before = blocks.slice(0, above).findLastIndex((block) => fieldsOf(block).type === 'actions');
  const frame = blocks.slice(before + 1, at).filter((block) => exactWords(block) === null);
  return [{ ...by(slack, submission), words, to: [frame.map(spoken).join('\n')], did: what }];
}

function spoken(block: unknown): string {
  const { text, elements } = fieldsOf(block);
  const all = [text, ...(Array.isArray(elements) ? elements : [])];
  return all.map((each) => String(fieldsOf(each).text ?? '')).join('\n');
}

function by(slack: Slack, { n, person, channel }: Submission) {
  // A form does not say where it was opened: that was where the person did something last.
  const before = slack.submissions.findLast(
    (each) => each.n < n && each.person === person && each.channel !== undefined,
  );
  return { n, person, channel: channel ?? before?.channel };
}
