import type { slip as en } from '../en/slip.js';

/** What a mediator is asked before wording is kept that carries something over, in German. */
export const slip = {
  question:
    'Diese Worte stehen in einem anderen Raum und sind nicht für die freigegeben, die sie hier lesen würden. Ändern?',
  nothingYet:
    'Noch ist nichts gespeichert. Ihnen wurde das in einem anderen Raum gezeigt; denen, die Ihren Wortlaut lesen würden, nicht. Ändern Sie ihn unten, oder machen Sie bewusst weiter. Nur Sie werden gefragt, und Caucus bewahrt weder die Frage auf noch das, was verglichen wurde.',
  label: 'Wenn Sie die Worte nicht ändern',
  knowing: 'Ich weiß das und mache mit diesen Worten weiter, wie sie sind',
} satisfies typeof en;
