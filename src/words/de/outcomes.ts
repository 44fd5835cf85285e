import type { Outcome } from '../../domain/outcome.js';

/** What the person who asked reads when it is done. A repeated request reads the first one's sentence again. */
export const outcomes: Record<Outcome, string> = {
  opened: 'Die Mediation ist eröffnet. Die Einladungen sind unterwegs, und Sie erfahren jede Antwort.',
  agreed: 'Danke. Sie haben zugesagt. Sie können jederzeit gehen; ein Grund ist nicht nötig.',
  'asked to talk':
    'Danke. Der Mediationsperson wurde mitgeteilt, dass Sie zuerst sprechen möchten. Sie haben noch nichts zugesagt.',
  declined: 'Danke für Ihre Antwort. Nur der Mediationsperson wird es mitgeteilt. Ein Grund ist nicht nötig.',
  'person removed': 'Erledigt. Diese Person ist nicht mehr zur Teilnahme eingeladen.',
  'person replaced': 'Erledigt. Die neue Person wird gerade eingeladen.',
  'rule changed': 'Erledigt. Wie Ihre Seite Ja sagt, ist geändert; es steht in Ihrem privaten Raum.',
  'rule voice counted':
    'Ihr Ja dazu zählt. Es ändert sich nichts, bevor Ihre Seite es gesagt hat; nur Ihre Seite kann es sehen.',
  'rule voice taken back': 'Was Sie dazu gesagt hatten, ist zurückgenommen. Wie Ihre Seite Ja sagt, bleibt gleich.',
  'bringing counted':
    'Ihr Ja dazu zählt. Die Mediationsperson wird gefragt, sobald Ihre Seite es gesagt hat; bis dahin kann nur Ihre Seite es sehen.',
  'bringing wished':
    'Die Mediationsperson ist gefragt. Sonst wurde es niemandem mitgeteilt, und die Person selbst ist noch nicht gefragt.',
  'mediator named': 'Erledigt. Allen wird gerade mitgeteilt, wer es ist, und die Person wird gefragt.',
  'seeking counted':
    'Ihr Ja dazu zählt. Die Person wird gefragt, sobald Ihre Seite es gesagt hat; bis dahin kann nur Ihre Seite es sehen.',
  'would mediate':
    'Danke. Jeder Seite wird gerade mitgeteilt, was Sie gesagt haben, und jede wird gefragt, ob Sie die Mediation führen sollen.',
  'will not mediate':
    'Danke für Ihre Antwort. Allen wird mitgeteilt, dass Sie diese Mediation nicht führen werden, und kein Grund.',
  'said to mediator':
    'Ihre Antwort zählt. Niemandem außerhalb Ihrer Seite wird sie gezeigt. Die Person führt die Mediation, sobald jede Seite Ja gesagt hat, und mit dem Nein einer Seite ist es vorbei.',
  'stepped down': 'Erledigt. Sie führen diese Mediation nicht mehr, und allen wird es gerade mitgeteilt.',
  'newcomer asked': 'Erledigt. Allen wird gerade mitgeteilt, wer es ist; danach bekommt die Person die Einladung.',
  'parting counted':
    'Ihr Ja dazu zählt. Es ändert sich nichts, bevor Ihre Seite es gesagt hat; nur die Mitglieder Ihrer Seite können es sehen.',
  'part ended': 'Erledigt. Die Person ist nicht mehr dabei. Wem mitgeteilt wurde, dass sie kommt, liest genau das.',
  'not now':
    'Erledigt. Dieser Seite wird mitgeteilt, dass Sie zuerst sprechen möchten. Sonst wird es niemandem mitgeteilt.',
  'session started': 'Die Sitzung hat begonnen. Allen wird es gerade in denselben Worten mitgeteilt.',
  'attendance corrected': 'Die Anwesenheit ist berichtigt.',
  'phase changed': 'Erledigt. Allen wird es zur selben Zeit in denselben Worten mitgeteilt.',
  'mark set': 'Notiert. Diese Notiz sehen nur Mediationspersonen.',
  'session adjourned': 'Die Sitzung ist vorbei. Allen wird es gerade mitgeteilt.',
  'pause asked':
    'Der Mediationsperson wurde mitgeteilt, dass eine Pause nötig ist. Wer darum gebeten hat, wurde sonst niemandem mitgeteilt.',
  'mediator told': 'Es wurde der Mediationsperson mitgeteilt, und sonst niemandem.',
  'reminders silenced':
    'In dieser Mediation werden Sie nicht mehr erinnert. `/caucus balance` zeigt, wie Sie das wieder ändern.',
  'reminders wanted': 'In dieser Mediation werden Sie wieder erinnert.',
  'draft saved': 'Ihr Entwurf ist gespeichert. Nur Ihre Seite kann ihn sehen.',
  'wording suggested':
    'Ihr Wortlaut steht als Vorschlag in diesem Raum. Nichts geht weiter, bevor diese Seite ihn freigibt.',
  'draft shared': 'Die Mediationsperson kann diesen Entwurf jetzt sehen. Sonst kann es niemand.',
  'draft discarded': 'Der Entwurf ist verworfen. Nichts davon wurde an eine andere Seite weitergegeben.',
  'worksheet saved':
    'Ihr Arbeitsblatt ist für Ihre Seite gespeichert. Die Mediationsperson sieht davon nur, was Ihre Seite ihr gezeigt hat.',
  'worksheet shown':
    'Ihr Arbeitsblatt ist gespeichert, und die Mediationsperson kann diese Fassung jetzt sehen. Sonst kann es niemand.',
  'worksheet discarded': 'Das Arbeitsblatt ist verworfen.',
  approved: 'Freigegeben. Die Mediationsperson kann jetzt genau diese Worte weitergeben, und nur an diese Personen.',
  'approval counted': 'Ihr Ja zählt. Nichts geht an die Mediationsperson, bevor Ihre Seite Ja gesagt hat.',
  'approval taken back': 'Die Freigabe ist zurückgenommen. Diese Worte werden nicht weitergegeben.',
  passed: 'Weitergegeben. Die Worte sind unterwegs; Sie erfahren, wenn sie angekommen sind.',
  'nothing passed': 'Es wurde nichts weitergegeben.',
  'posted once more': 'Es ist noch einmal unterwegs. Wenn Slack es nicht bestätigt, erfahren Sie es.',
  'seen to stand': 'Danke fürs Nachsehen. Der Seite, von der diese Worte kommen, wird es gerade mitgeteilt.',
  'seen not to stand':
    'Danke fürs Nachsehen. Der Seite, von der diese Worte kommen, wird gerade mitgeteilt, dass es sich nicht bestätigen ließ.',
  'passing goes on': 'Die Prüfung ist vorbei. Sobald das Weitergeben wieder läuft, wird es allen mitgeteilt.',
  'fresh room asked': 'Der neue Raum ist unterwegs, und seine Leute werden hineingeholt. Sie finden ihn in Slack.',
  'answer told': 'Ihre Antwort ist unterwegs zu den anderen.',
  'answer kept':
    'Ihre Antwort hat nur die Mediationsperson. Den anderen wurde nichts mitgeteilt. Das bindet Sie nicht, und Sie können es ändern.',
  'answer counted': 'Ihre Antwort zählt. Nichts davon geht weiter, bevor Ihre Seite geantwortet hat.',
  'taken off the table': 'Das Angebot ist vom Tisch. Denen, die es haben, wird das gerade mitgeteilt.',
  'clause counted': 'Ihr Ja zählt. Diese Worte dürfen in der Vereinbarung stehen, sobald Ihre Seite es gesagt hat.',
  'clause may stand':
    'Ihre Seite lässt genau diese Worte in der Vereinbarung stehen. Keiner anderen Seite wurde es mitgeteilt.',
  'clause taken back': 'Diese Worte sind aus der Vereinbarung zurückgenommen.',
  'settlement drafted': 'Der Entwurf ist gespeichert. Niemand sonst sieht ihn, bevor Sie ihn den Seiten vorlegen.',
  'settlement put':
    'Jede Seite kann diesen Text jetzt lesen und unterschreiben. Allen wird es gerade in denselben Worten mitgeteilt.',
  'signature counted':
    'Ihre Unterschrift ist gespeichert. Die Unterschrift Ihrer Seite gilt, sobald genug von Ihnen unterschrieben haben.',
  signed: 'Ihre Seite hat unterschrieben. Den anderen wird es mitgeteilt, sobald jede Seite unterschrieben hat.',
  'signature taken back': 'Die Unterschrift ist zurückgenommen.',
  'change asked': 'Es wurde der Mediationsperson mitgeteilt. Keiner anderen Seite wurde es mitgeteilt.',
  'release counted':
    'Ihr Ja zählt. Niemandem außerhalb Ihrer Seite wird es mitgeteilt, bevor Ihre Seite es gesagt hat.',
  'release suggested':
    'Den anderen wird gerade mitgeteilt, welche Klauseln Sie HR zeigen würden. HR liest noch nichts davon.',
  'clauses released': 'Jede Seite will dasselbe: HR darf diese Klauseln jetzt lesen. Allen wird es gerade mitgeteilt.',
  'release taken back': 'Es ist zurückgenommen. HR liest nichts von der Vereinbarung.',
  'terms put':
    'Jede Seite bekommt gerade genau diese Worte, im selben Moment. Wenn die Antworten fällig sind, erfahren Sie es mit allen anderen.',
  'answer sealed':
    'Ihre Antwort ist versiegelt. Niemandem außerhalb Ihrer Seite wird sie mitgeteilt oder dass es eine gibt. Sie können sie ändern, bis die Antworten fällig sind.',
  'terms taken back': 'Der Vorschlag ist zurückgenommen. Jeder Seite wird es gerade in denselben Worten mitgeteilt.',
  'figures asked for':
    'Beide Seiten werden gerade im selben Moment gebeten. Wenn die Runde endet, erfahren Sie es mit beiden.',
  'figure sealed':
    'Es ist versiegelt. Niemandem außerhalb Ihrer Seite wird es mitgeteilt oder dass es da ist. Sie können es ändern, bis die Runde endet.',
  'figures stopped': 'Es ist beendet. Beiden Seiten wird es gerade in denselben Worten mitgeteilt.',
  'caucus left': 'Erledigt. Was Sie nicht gezeigt haben, bleibt bei Ihrer Seite.',
  left: 'Sie haben diese Mediation verlassen. Ein Grund wird nicht festgehalten.',
  withdrawn:
    'Ihre Seite hat sich zurückgezogen. Sie können das dreißig Minuten lang rückgängig machen; `/caucus status` zeigt, wie. Ein Grund wird nicht festgehalten.',
  'withdrawal counted': 'Ihr Ja zählt. Es ändert sich nichts, bevor Ihre Seite es gemeinsam gesagt hat.',
  'withdrawal undone': 'Der Rückzug ist rückgängig gemacht. Die Mediation geht weiter.',
  'room being blanked':
    'Caucus leert gerade, was es hier geschrieben hat. Ihr Verzeichnis ändert sich nicht: Sie können es weiter mit dem Knopf herunterladen.',
  'joint blanking wanted':
    'Der Wunsch Ihrer Seite ist notiert. Caucus leert den gemeinsamen Raum, sobald jede Seite darum gebeten hat; bis dahin wird es keiner anderen Seite mitgeteilt.',
  closed: 'Diese Mediation ist abgeschlossen.',
  'follow-up told': 'Es wurde der Mediationsperson mitgeteilt, und sonst niemandem.',
  'destruction counted':
    'Ihr Wunsch zählt. Ihre Seite bittet darum, sobald genug von Ihnen es tun. Solange nicht alle darum gebeten haben, wird niemandem außerhalb einer Seite mitgeteilt, wer es getan hat.',
  'destruction wanted':
    'Es ist notiert. Der Schlüssel wird früher vernichtet, sobald jede Seite und die Mediationsperson darum gebeten haben. Solange nicht alle darum gebeten haben, wird niemandem außerhalb einer Seite mitgeteilt, wer es getan hat.',
  'destruction agreed':
    'Jede Seite und die Mediationsperson haben darum gebeten. Allen wird es gerade mitgeteilt, und in etwa einer Stunde wird der Schlüssel vernichtet.',
  'destruction not wanted': 'Es ist zurückgenommen. Keiner anderen Seite war es mitgeteilt worden.',
  'destruction held':
    'Die Vernichtung ist aufgeschoben. Allen, die in den Räumen waren, wird gerade mitgeteilt, bis wann.',
  'hold lifted': 'Der Aufschub ist vorbei. Allen, die in den Räumen waren, wird es gerade mitgeteilt.',
  'notes attested':
    'Allen, die für eine Seite in den Räumen waren, wird gerade mitgeteilt, dass Sie das gesagt haben und wann.',
  recorded: 'Festgehalten.',
  'settings saved': 'Die Einstellungen sind gespeichert. Sie gelten für Mediationen, die von jetzt an eröffnet werden.',
};
