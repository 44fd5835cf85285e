/** What attention each side has had, for mediators only. */
export const balance = {
  title: (code: string) => `Attention to each side: mediation ${code}`,
  intro: 'Only mediators see this. It counts what you know of anyway, and nothing that a side has not shown you.',
  suggested: 'Wording of yours that you put to them',
  marked: 'Time marked as a talk with them',
  passed: 'What you passed on from them',
  arrived: 'What came in to them',
  turnaround: 'How long their words usually waited for you to pass them',
  waits: 'Their words wait to be passed',
  toAnswer: 'What has come in and waits for their answer',
  since: (time: string) => `since ${time}`,
  nothing: 'none',
  /** Figure, bar and side; the bar only repeats the figure. */
  line: (figure: string, bar: string, label: string) => [figure, bar, label].filter(Boolean).join('  '),
  minutes: (minutes: number) => {
    if (minutes < 120) return `${minutes} min`;
    return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / (24 * 60))} days`;
  },
  reasons:
    'Equal is not the same as fair. A side that is new to this, larger, further behind or asked for more may rightly have more of your time. Could you say why, if the other side asked?',
  remind: {
    waited: (label: string) => `${label} has had words ready to pass for a day or longer.`,
    apart: (time: string) =>
      `The sides have been working separately since ${time}. If they are ready for it, meeting together again may help.`,
  },
  hush: 'Do not remind me',
  again: 'Remind me again',
};
