import type { Purpose } from '../../en/questions/purpose.js';

/** To understand what it is about. */
export const understanding = {
  inference: {
    title: 'Gesehen oder geschlossen',
    when: 'In der Mitte, behutsam.',
    caution: 'Sie berichtigen niemanden. Fragen Sie aus Neugier, oder lassen Sie es.',
    ask: [
      'Was haben Sie gesehen oder gehört, und was haben Sie daraus geschlossen?',
      'Wie sicher sind Sie da, zwischen einer Vermutung und selbst gesehen?',
      'Was könnte sonst dahintergestanden haben?',
      'Was hätten Sie gedacht, wenn eine befreundete Person dasselbe getan hätte?',
      'Was müssten Sie wissen, um sicher zu sein?',
      'Was glauben die anderen vielleicht über Sie, das nicht stimmt?',
    ],
    ofBoth: ['Was haben Sie getan, das die anderen vielleicht anders verstanden haben, als Sie es meinten?'],
  },
  issues: {
    title: 'Was zu klären ist',
    when: 'Wenn die Geschichte erzählt ist.',
    caution:
      'Benennen Sie jedes Thema so, dass beide Seiten ihren Namen daruntersetzen könnten. Ihre Liste geht nirgendwohin, bevor jede Seite sie freigegeben hat.',
    ask: [
      'Wenn wir eine Liste schreiben müssten, was zu klären ist, was stünde darauf?',
      'Was davon hängt zusammen?',
      'Was könnte warten, bis der Rest geklärt ist?',
      'Wie würden Sie das nennen, damit auch die anderen bereit wären, darüber zu reden?',
      'Steht etwas auf der Liste, das die anderen gar nicht klären können?',
    ],
    ofBoth: [
      'Womit würden Sie anfangen, und warum gerade damit?',
      'Was muss auf der Liste stehen, damit es Ihre Zeit wert ist?',
    ],
  },
  interests: {
    title: 'Was darunter liegt',
    when: 'In der Mitte. Die meiste Zeit sollte hierhin gehen.',
    caution:
      'Eine Forderung ist ein Weg, ein Bedürfnis zu erfüllen. Bleiben Sie beim Bedürfnis, bis Sie es mit den Worten dieser Seite sagen könnten.',
    ask: [
      'Was würde es für Sie bewirken, wenn Sie es bekämen?',
      'Was würde fehlen, wenn Sie es nicht bekämen?',
      'Was davon ist am wichtigsten, und ohne was könnten Sie leben?',
      'Was möchten Sie schützen?',
      'Was müsste so sein, damit Sie wieder gern zur Arbeit kommen?',
      'Was sollen die Leute hier über Sie sagen, wenn das vorbei ist?',
      'Geht es um die Sache selbst oder um die Art, wie es geschah?',
    ],
    ofBoth: [
      'Was brauchen Sie, abgesehen von dem, worum Sie bitten?',
      'Was ist Ihnen am wichtigsten, das nichts mit Geld oder Regeln zu tun hat?',
    ],
  },
  perspective: {
    title: 'An deren Stelle',
    when: 'In der Mitte, sobald diese Seite sich gehört fühlt.',
    caution:
      'Lassen Sie Ihre Frage nicht zeigen, was die andere Seite Ihnen gesagt hat. Wenn Sie nur deshalb so fragen könnten, fragen Sie nicht.',
    ask: [
      'Wie würden die anderen diese Geschichte erzählen?',
      'Was, denken Sie, macht den anderen am meisten Sorgen?',
      'Wodurch stehen die anderen unter Druck, soweit Sie wissen?',
      'Was an Ihrer Haltung ist für die anderen schwer anzunehmen?',
      'Wo haben die anderen einen Punkt, und sei er noch so klein?',
      'Worum würden Sie bitten, wenn Sie dort säßen?',
    ],
    ofBoth: [
      'Was, denken Sie, brauchen die anderen von Ihnen?',
      'Was haben Sie an den anderen geschätzt, vorher oder seither?',
    ],
  },
  outcome: {
    title: 'Wie es enden könnte',
    when: 'In der Mitte.',
    caution:
      'Ein Wunsch ist kein Versprechen. Bei der Arbeit sieht man sich meist weiterhin: Fragen Sie nach der Zeit danach.',
    ask: [
      'Angenommen, in einem Jahr ist das geklärt: Wie sähe ein gewöhnlicher Dienstag aus?',
      'Was wäre das erste Zeichen, dass es besser wird?',
      'Was wäre gut, was wäre genug, und was wäre zu wenig?',
      'Was würden Sie selbst anders machen?',
      'Wie möchten Sie einander im Flur grüßen?',
    ],
    ofBoth: ['Was bräuchten Sie, um sagen zu können: Das ist vorbei?', 'Was soll so bleiben, wie es ist?'],
  },
  criteria: {
    title: 'Was gerecht ist',
    when: 'In der Mitte, vor Zahlen und Terminen.',
    caution: 'Geben Sie keinen Rat zum Recht oder zu den Aussichten. Fragen Sie, woran es gemessen werden soll.',
    ask: [
      'Woran würde eine Person, die Sie beide nicht kennt, sehen, ob das gerecht ist?',
      'Was ist hier in solchen Fällen üblich?',
      'Gibt es eine Richtlinie, einen Vertrag oder einen Brauch, der etwas dazu sagt?',
      'Wie sind Sie auf diese Zahl gekommen?',
      'Was fänden Sie gerecht, wenn Sie nicht wüssten, auf welcher Seite Sie stehen?',
    ],
    ofBoth: [
      'Woran könnten Sie beide sehen, dass es eingehalten wurde?',
      'Wer könnte das neutral für Sie beurteilen und hätte das Vertrauen beider Seiten?',
    ],
  },
} as const satisfies Record<string, Purpose>;
