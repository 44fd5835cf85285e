import { agency, cast, committee, company } from '../src/playground/scene/cast.js';
import { openingSecrets } from '../src/playground/scene/index.js';
import type { Secret } from '../src/playground/scene/stage.js';
import type { Taps } from './acts/two-people.js';
import { crossings } from './evidence/crossings.js';
import { leaks } from './evidence/secrets.js';
import type { Mediation, Side } from './evidence/sides.js';
import { unused } from './evidence/verbs.js';
import { kept, lines } from './lines.js';
import type { Theatre } from './theatre.js';

/** What was found, each in a sentence, and the line that the story ends with. */
export type Verdict = { findings: string[]; line: string };

const four = [cast.ben, cast.carla, cast.farid, cast.samira];

const alone = (label: string, person: string, advisers: string[] = []): Side => {
  return { label, members: [person], advisers, needs: 1 };
};

const mediations: Mediation[] = [
  {
    mediators: [cast.mediator],
    sides: [
      { label: committee, members: four, advisers: [], needs: 2 },
      alone(company, cast.ines, [cast.paul]),
      alone(agency, cast.lena),
    ],
  },
  { mediators: [cast.otherMediator], sides: [alone('Dev Mehta', cast.dev), alone('Eve Lindqvist', cast.eve)] },
];

const secrets: Secret[] = [
  ...openingSecrets,
  { words: kept.tired, mayKnow: [...four, cast.mediator] },
  { words: kept.discarded, mayKnow: four },
  { words: kept.alternative, mayKnow: [cast.lena] },
  { words: kept.limit, mayKnow: [cast.ines, cast.paul, cast.mediator] },
  { words: kept.slip, mayKnow: [cast.mediator] },
  { words: kept.pressure, mayKnow: [cast.ines, cast.paul, cast.mediator] },
  { words: lines.hasty, mayKnow: [cast.ines, cast.paul, cast.mediator] },
  { words: lines.noted, mayKnow: [...four, cast.mediator] },
  { words: lines.shared, mayKnow: [...four, cast.mediator] },
];

/** Judges what was played by the gateway's records. */
export function judge(theatre: Theatre, faults: readonly string[], taps: Taps): Verdict {
  const { slack, witness } = theatre;
  const { seen, passed, unapproved, altered } = crossings(slack, mediations, witness);
  const leaked = leaks(
    slack,
    secrets,
    passed.map(({ words }) => words),
    theatre.logged(),
  );
  const verbs = unused(slack).map((verb) => `Nobody used /caucus ${verb}, which /caucus help shows.`);
  const findings = [
    ...altered,
    ...unapproved,
    ...leaked,
    ...verbs,
    ...faults,
    ...tooManyTaps(taps),
    ...(slack.faults.pending() > 0 ? ['What was to go wrong at the gateway never came about.'] : []),
    ...slack.problems.map((problem) => `Slack refused something: ${problem}`),
  ];
  const chairs = slack.people().filter(({ id }) => slack.seen(id).length > 0).length;
  const counts = `chairs=${chairs} seen=${seen} passed=${passed.length} unapproved=${unapproved.length} altered=${altered.length}`;
  return { findings, line: `story: ${counts} ${findings.length === 0 ? 'ok' : 'not ok'}` };
}

function tooManyTaps({ open, answer }: Taps): string[] {
  const most = open.mediator <= 10 && open.party <= 2 && answer <= 9;
  return most ? [] : ['It takes more taps than it may.'];
}
