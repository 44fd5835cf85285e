import type { Slack, Submission } from '../src/playground/slack/index.js';
import { filledIn } from './evidence/forms.js';

/** What a person did, in one line; null for what tells nothing, such as closing a form. */
export function deedOf(submission: Submission, slack: Slack): string | null {
  const { kind, person, screen } = submission;
  const name = slack.people().find((each) => each.id === person)?.realName ?? person;
  switch (kind) {
    case 'command': {
      const room = submission.channel === undefined ? '' : roomName(slack, submission.channel);
      return `${name} types ${[submission.command, submission.text].filter(Boolean).join(' ')}${room}`;
    }
    case 'action': {
      const label = (submission.action?.text as { text?: string } | undefined)?.text;
      return label === undefined ? null : `${name} presses “${label}”`;
    }
    case 'submit': {
      const filled = filledIn(submission).filter((field) => field.value !== '');
      const fields = filled.map((field) => `${field.label}: ${inShort(named(field.value, slack))}`);
      return [`${name} sends the form “${screen.title ?? ''}”`, ...fields].join('\n        ');
    }
    case 'shortcut':
      return `${name} uses “Propose this” on: ${screen.text}`;
    case 'close':
    case 'home':
      return null;
  }
}

/** People by name: a form sends their ids. */
function named(value: string, slack: Slack): string {
  return slack.people().reduce((text, { id, realName }) => text.replaceAll(id, realName), value);
}

/** Long texts stand in the form itself already. */
function inShort(value: string): string {
  const [first = ''] = value.split('\n');
  return value === first ? value : `${first} …`;
}

function roomName(slack: Slack, channel: string): string {
  const { name } = slack.channel(channel);
  return name === '' ? '' : ` in ${name}`;
}
