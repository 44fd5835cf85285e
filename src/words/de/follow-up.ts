import type { followUp as en } from '../en/follow-up.js';

/** Some weeks after the end, in German. */
export const followUp = {
  announced: (day) =>
    `Etwa am ${day} fragt Caucus alle auf einer Seite, jede Person für sich, wie es steht. Nur die Mediationsperson kann eine Antwort erfahren, und nur, wenn die Person, die sie gibt, es erlaubt oder reden möchte.`,

  asks: {
    'agreement reached':
      'Vor einigen Wochen endete diese Mediation mit einer Einigung. Wie hält, was vereinbart wurde?',
    ended: 'Vor einigen Wochen endete diese Mediation. Wie steht es jetzt?',
  },
  who: 'Sie müssen nicht antworten. Wenn Sie einen der ersten drei Knöpfe drücken, erfährt es niemand, und Caucus bewahrt nichts davon auf. Anders ist es nur, wenn Sie im nächsten Schritt sagen, dass die Mediationsperson es wissen darf. Der letzte Knopf teilt der Mediationsperson und niemandem sonst mit, dass Sie reden möchten. HR erfährt von all dem nie.',
  until: (day) => `Die Knöpfe gehen bis ${day}.`,
  buttons: {
    'agreement reached': {
      holds: 'Es hält',
      partly: 'Teilweise',
      'does not hold': 'Es hält nicht',
      talk: 'Ich möchte mit der Mediationsperson reden',
    },
    ended: {
      holds: 'Gut',
      partly: 'Teilweise',
      'does not hold': 'Nicht gut',
      talk: 'Ich möchte mit der Mediationsperson reden',
    },
  },

  title: 'Wie es steht',
  kept: 'Danke. Niemandem wurde es mitgeteilt, und Caucus hat nichts davon aufbewahrt.',
  advice: {
    holds: 'Es lohnt sich, einander zu sagen, was gut geht.',
    partly:
      'Es kann helfen, früh zu sagen, was noch nicht geht, und zwar einander. Auch dabei kann die Mediationsperson helfen.',
    'does not hold':
      'Dass etwas nicht hält, ist niemandes Versagen. Darüber lässt sich wieder reden. Die Mediationsperson kann Sie zuerst allein treffen.',
  },
  tell: 'Die Mediationsperson soll es wissen',
  told: 'Der Mediationsperson wurde es mitgeteilt und niemandem sonst.',
  toldToTalk:
    'Der Mediationsperson wurde mitgeteilt, dass Sie reden möchten. Sie hören wieder von der Mediationsperson. Niemandem sonst wurde es mitgeteilt.',

  mediator: {
    'agreement reached': {
      holds: (name, label) => `${name} (${label}) lässt Sie wissen: Was vereinbart wurde, hält.`,
      partly: (name, label) => `${name} (${label}) lässt Sie wissen: Was vereinbart wurde, hält teilweise.`,
      'does not hold': (name, label) => `${name} (${label}) lässt Sie wissen: Was vereinbart wurde, hält nicht.`,
      talk: (name, label) => `${name} (${label}) möchte mit Ihnen darüber reden, wie es steht.`,
    },
    ended: {
      holds: (name, label) => `${name} (${label}) lässt Sie wissen: Es steht gut.`,
      partly: (name, label) => `${name} (${label}) lässt Sie wissen: Es steht teilweise gut.`,
      'does not hold': (name, label) => `${name} (${label}) lässt Sie wissen: Es steht nicht gut.`,
      talk: (name, label) => `${name} (${label}) möchte mit Ihnen darüber reden, wie es steht.`,
    },
  },
  onlyYou: 'Niemandem sonst wurde es mitgeteilt.',
} satisfies typeof en;
