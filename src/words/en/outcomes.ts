import type { Outcome } from '../../domain/outcome.js';

/** What the person who asked reads when it is done. A repeated request reads the first one's sentence again. */
export const outcomes: Record<Outcome, string> = {
  opened: 'The mediation is open. The invitations are on their way, and you will be told of each answer.',
  agreed: 'Thank you. You have agreed to take part. You can leave at any time; no reason is asked.',
  'asked to talk':
    'Thank you. The mediator has been told that you would like to talk first. You have agreed to nothing yet.',
  declined: 'Thank you for answering. Only the mediator is told. No reason is asked.',
  'person removed': 'Done. This person is no longer asked to take part.',
  'person replaced': 'Done. The new person is being invited.',
  'rule changed': 'Done. How your side says yes has changed; it stands in your private room.',
  'rule voice counted':
    'Your yes to this is counted. Nothing changes until your side has said so; only your side can see it.',
  'rule voice taken back': 'What you had said of it is taken back. How your side says yes stays as it is.',
  'bringing counted':
    'Your yes to this is counted. The mediator is asked once your side has said so; until then only your side can see it.',
  'bringing wished': 'The mediator has been asked. Nobody else has been told, and the person has not been asked yet.',
  'mediator named': 'Done. Everyone is being told who it is, and they are being asked.',
  'seeking counted':
    'Your yes to this is counted. They are asked once your side has said so; until then only your side can see it.',
  'would mediate': 'Thank you. Every side is being told what you said, and is asked whether you should mediate.',
  'will not mediate': 'Thank you for answering. Everyone is told that you will not mediate this, and no reason.',
  'said to mediator':
    'Your answer counts. Nobody outside your side is shown it. They mediate once every side has said yes, and a no of a side ends it.',
  'stepped down': 'Done. You do not mediate this any more, and everyone is being told.',
  'newcomer asked': 'Done. Everyone is being told who it is; then they get the invitation.',
  'parting counted':
    'Your yes to this is counted. Nothing changes until your side has said so; only the members of your side can see it.',
  'part ended': 'Done. They take no part any more. Those who were told that they come read just that.',
  'not now': 'Done. That side is told that you would like to talk first. Nobody else is told.',
  'session started': 'The session has started. Everyone is being told the same words.',
  'attendance corrected': 'The attendance is corrected.',
  'phase changed': 'Done. Everyone is being told the same words at the same time.',
  'mark set': 'Noted. Only mediators see this mark.',
  'session adjourned': 'The session is over. Everyone is being told.',
  'pause asked': 'The mediator has been told that a pause is needed. Nobody else was told who asked.',
  'mediator told': 'The mediator has been told, and nobody else.',
  'reminders silenced':
    'You will not be reminded in this mediation any more. `/caucus balance` shows how to have it again.',
  'reminders wanted': 'You will be reminded in this mediation again.',
  'draft saved': 'Your draft is saved. Only your side can see it.',
  'wording suggested':
    'Your wording stands in this room as a suggestion. Nothing goes further until this side approves it.',
  'draft shared': 'The mediator can now see this draft. Nobody else can.',
  'draft discarded': 'The draft is discarded. Nothing of it was passed to another side.',
  'worksheet saved':
    'Your worksheet is saved for your side. The mediator sees of it only what your side has shown them.',
  'worksheet shown': 'Your worksheet is saved, and the mediator can now see this version. Nobody else can.',
  'worksheet discarded': 'The worksheet is discarded.',
  approved: 'Approved. The mediator can now pass these exact words, to these people only.',
  'approval counted': 'Your yes is counted. Nothing goes to the mediator until your side has said yes.',
  'approval taken back': 'The approval is taken back. These words will not be passed.',
  passed: 'Passed. The words are on their way; you will be told when they have arrived.',
  'nothing passed': 'Nothing was passed.',
  'posted once more': 'It is on its way once more. You will be told if Slack does not confirm it.',
  'seen to stand': 'Thank you for looking. The side these words come from is being told.',
  'seen not to stand':
    'Thank you for looking. The side these words come from is being told that it could not be confirmed.',
  'passing goes on': 'The check is over. Everyone is being told as soon as passing goes on.',
  'fresh room asked': 'The fresh room is on its way, and its people are being brought in. You will find it in Slack.',
  'answer told': 'Your answer is on its way to them.',
  'answer kept': 'Only the mediator has your answer. They have not been told. You are not bound and can change this.',
  'answer counted': 'Your answer is counted. It goes no further until your side has answered.',
  'taken off the table': 'The offer is off the table. Its recipients are being told.',
  'clause counted': 'Your yes is counted. These words may stand in the settlement once your side has said so.',
  'clause may stand': 'Your side lets these exact words stand in the settlement. No other side has been told.',
  'clause taken back': 'These words are taken back from the settlement.',
  'settlement drafted': 'The draft is kept. Nobody else sees it before you put it before the sides.',
  'settlement put': 'Every side can now read this text, and sign it. All of them are being told the same words.',
  'signature counted': 'Your signature is kept. The signature of your side counts once enough of you have signed.',
  signed: 'Your side has signed. The others are told once every side has signed.',
  'signature taken back': 'The signature is taken back.',
  'change asked': 'The mediator has been told. No other side has.',
  'release counted': 'Your yes is counted. Nobody outside your side is told before your side has said so.',
  'release suggested': 'The others are being told which clauses you would let HR read. HR reads nothing yet.',
  'clauses released': 'Every side wants the same: HR may now read these clauses. Everyone is being told.',
  'release taken back': 'It is taken back. HR reads nothing of the settlement.',
  'terms put':
    'Every side is being given these exact words, at the same moment. When answers come due, you are told with everyone else.',
  'answer sealed':
    'Your answer is sealed. Nobody outside your side is told of it, or that there is one. You can change it until answers come due.',
  'terms taken back': 'The terms are taken back. Every side is being told the same words.',
  'figures asked for':
    'Both sides are being asked at the same moment. When the round ends, you are told with both of them.',
  'figure sealed':
    'It is sealed. Nobody outside your side is told of it, or that there is one. You can change it until the round ends.',
  'figures stopped': 'It is stopped. Both sides are being told the same words.',
  'caucus left': 'Done. What you did not share stays with your side.',
  left: 'You have left this mediation. No reason is kept.',
  withdrawn:
    'Your side has withdrawn. You can undo this for thirty minutes; `/caucus status` shows how. No reason is kept.',
  'withdrawal counted': 'Your yes is counted. Nothing changes until your side has said so together.',
  'withdrawal undone': 'The withdrawal is undone. The mediation goes on.',
  'room being blanked':
    'Caucus is blanking what it posted here. Your record is not changed: you can still download it with the button.',
  'joint blanking wanted':
    'The wish of your side is noted. Caucus blanks the joint room once every side has asked for it; until then no other side is told.',
  closed: 'This mediation is closed.',
  'follow-up told': 'The mediator has been told, and nobody else.',
  'destruction counted':
    'Your wish is counted. Your side asks for it once enough of you have. Until all have asked, nobody outside a side is told who has.',
  'destruction wanted':
    'It is noted. The key is destroyed early once every side and the mediator have asked for it. Until all have asked, nobody outside a side is told who has.',
  'destruction agreed':
    'Every side and the mediator have asked for it. Everyone is being told, and in about an hour the key is destroyed.',
  'destruction not wanted': 'It is taken back. No other side had been told.',
  'destruction held': 'It is held. Everyone who was in the rooms is being told until when.',
  'hold lifted': 'The hold is over. Everyone who was in the rooms is being told.',
  'notes attested': 'Those who were in the rooms for a side are being told that you said so, and when.',
  recorded: 'Recorded.',
  'settings saved': 'The settings are saved. They hold for mediations opened from now on.',
};
