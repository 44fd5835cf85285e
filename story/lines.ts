/** Everything that is put across in the story, or meant to be: the exact words. */
export const lines = {
  reply:
    'Until now I waited for the last confirmed order before I announced anything. From 1 December I can announce on Monday evening whatever is certain by then.',
  fairShifts:
    'Nobody works more than two Saturdays in a row. Who works a third one by their own choice gets the next Friday off, paid.',
  bonus: 'Raise the Saturday bonus to 40 % for everyone, from 1 November on, backdated.',
  gaps: 'We keep four people on call for Saturdays, for 12 % on top of the usual rate, called by Thursday noon.',
  gapsChanged: 'We keep four people on call for Saturdays, for 8 % on top of the usual rate, called by Wednesday noon.',
  swaps: 'Agency staff may swap shifts with ours directly, without asking anyone, if both tell the shift lead.',
  hasty: 'If the agency cannot guarantee four people, I will look for another one.',
  oneName: 'The committee names one person by Monday noon whom I can call about Saturdays.',
  announced: 'I announce the Saturday shifts on Tuesday evening.',
  asked: 'What would make a Saturday worth it for you?',
  who: 'Who decides how many of us come on a Saturday, and on which day is it final?',
  whoReply: 'I decide, on Wednesday at noon, and it is final.',
  suggested: 'We would like to see the shift plan two weeks ahead, even where it may still change.',
  noted: 'We also need a place to sit down in the loading hall.',
  shared: 'Could one of us sit in when the plan is made?',
  terms: 'Agency staff get the Saturday bonus as well, half of it paid by each side.',
  betterTerms: 'The shift plan hangs out two weeks ahead; changes after that need the yes of whoever they concern.',
  figure: 'Pay on call for one Saturday, on top of the usual rate, in percent.',
  thanks: 'Thank you for asking us first. My people have noticed.',
} as const;

/** What is said or drafted in the story and must never reach anyone it was not meant for. */
export const kept = {
  tired: 'My doctor says I should stop the night shifts before Christmas, but please not a word of that.',
  held: 'Would you give up the bonus if nobody had to work three Saturdays running?',
  discarded: 'We strike on the second Advent unless the plan hangs out on Mondays.',
  alternative: 'If this comes to nothing we sign with the warehouse across the river in spring.',
  limit: 'For their Saturdays I could go up to 1,450 a month, if it has to be.',
  slip: 'Would 1,450 a month for your Saturdays help?',
  pressure: 'Head office wants this settled before the audit, and they would pay more than they let me say.',
} as const;
