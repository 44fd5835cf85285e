/** What the functions of the catalogue are called with in tests, by the name of the parameter. */
export type Sample = readonly unknown[];

/** A second one of a text, so that it shows whether a sentence names it. */
const second = ' II';
export const isSecond = (value: unknown) => typeof value === 'string' && value.endsWith(second);
const texts = (all: Record<string, string>): Record<string, Sample> =>
  Object.fromEntries(Object.entries(all).map(([name, text]) => [name, [text, text + second]]));
const each = (names: string, sample: Sample): Record<string, Sample> =>
  Object.fromEntries(names.split(' ').map((name) => [name, sample]));

const [day, time] = ['Friday 27 November', 'Friday 27 November, 15:00'];
const people = [['Ana Ruiz'], ['Ana Ruiz', 'Ben Okoro']];

const byName: Record<string, Sample> = {
  ...texts({ name: 'Ana Ruiz', who: 'Ana Ruiz', lead: 'Mira Halloran', role: 'Adviser' }),
  ...texts({ label: 'Operations', from: 'Operations', to: 'Warehouse', side: 'Operations', sides: 'Operations' }),
  ...texts({ claimant: 'Warehouse', payer: 'Operations', labels: 'Operations', place: 'Birch', destination: 'Birch' }),
  ...texts({
    word: 'Birch',
    room: 'Birch',
    code: '7K3QF',
    reference: 'M-2210',
    runBy: 'Harbour',
    mode: 'HTTP',
    language: 'German',
    address: 'https://log.example.com',
    url: 'http://localhost:3000',
    setting: 'DATABASE_URL',
    meant: 'SLACK_BOT_TOKEN',
  }),
  ...texts({ there: time, here: time }),
  ...texts({ day, by: day, until: day, begun: day, time, announceBy: time, rule: 'All of you together' }),
  ...texts({ there: time, here: 'Friday 27 November, 09:00' }),
  ...texts({ what: 'Opening', answer: 'Agreed', line: 'Passed', text: 'Passed', question: 'Why', caution: 'Wait' }),
  ...texts({
    sentence: 'Please choose again.',
    does: 'Open',
    verb: 'Status',
    seal: 'A7F0',
    salt: 'B1C9',
    file: 'S.html',
  }),
  ...texts({ figure: '1200 EUR', bar: '███', unit: 'EUR', numbers: 'Clause 1' }),
  ...each('names mediators others scopes choices roles', people),
  ...each('count number version people round left passed yes keys', [0, 1, 2, 7]),
  ...each('of most longest length k n port rewrapped before destroyed', [8, 9]),
  ...each('told employer', [true, false]),
  ...each('kind', ['message', 'question', 'offer']),
  ...each('how as', ['adviser', 'interpreter', 'member']),
  ...each('title', ['', 'Team lead', `Team lead${second}`]),
  ...each('goesOn hearBy standIn', [null, time, time + second]),
  ...each('minutes', [30, 300, 9000]),
  ...each('seconds days', [12, 45]),
  ...each('broken look well least', [0, 3, 14]),
  ...texts({ setting: 'PUBLIC_URL', url: 'http://localhost:3000' }),
  ...each('year', [2025, 2026]),
  ...texts({ plot: 'Sessions in each', first: 'January', last: 'March' }),
  ...each('whole', ['7', '1250']),
  ...each('hundredths', ['00', '50']),
  ...each('at', [Date.UTC(2026, 10, 27, 14), Date.UTC(2027, 4, 5, 4)]),
  ...each('zone', ['Europe/Berlin', 'Asia/Tokyo']),
  ...each('fault', [
    { type: 'empty' },
    { type: 'too long', length: 4000, max: 3000 },
    { type: 'empty lines', line: 12 },
    ...['bidirectional control', 'invisible', 'control', 'unassigned', 'private use', 'broken'].map((kind) => {
      return { type: 'character', kind, line: 12, column: 34, codePoint: 'U+202E' };
    }),
  ]),
};

/** Where one name means something else than it does elsewhere. */
const byPlace: Record<string, Record<string, Sample>> = {
  'convening.invitation.what': { sides: people },
  'mediators.you.asked': { sides: people },
  dayOf: { day: ['2026-11-27', '2027-04-05'] },
  datedDay: { day: ['2026-11-27', '2027-04-05'] },
  shortDay: { date: ['2026-11-27', '2027-04-05'] },
  'timeline.drawn': { first: [1, 13], last: [1, 24] },
  'yearly.days': { least: [0, 8, 31], most: [7, 30, null] },
  'yearly.sessions': { least: [0, 1, 2], most: [0, 1, 4, null] },
  'web.length': { minutes: [0, 45, 60, 315] },
  'envelopes.arrived.title': { number: [null, 7, 8] },
  'envelopes.buttons.answer': { number: [null, 7, 8] },
  'envelopes.buttons.suggest': { number: [null, 7, 8] },
  'envelopes.buttons.reply': { number: [null, 7, 8] },
  'mediators.posted.named.inPlace': { before: ['Mira Halloran', `Mira Halloran${second}`] },
  'sessions.phase': { name: ['opening', 'together', 'separately', 'break'] },
  'sessions.ended': { until: [null, time, time + second] },
  'setup.faults.tls': { setting: ['DATABASE_URL'] },
  'status.you.talk': { by: [null, day, day + second] },
  'status.invitation': { until: [null, day, day + second] },
};

/** A function of the catalogue. */
export type Said = (...args: unknown[]) => unknown;

/** Every way in which a function of the catalogue is called here. One of which no sample is known is an error, so that none is left out. */
export function callsOf(place: string, said: Said): unknown[][] {
  const names = parametersOf(said);
  if (names.length !== said.length) throw new Error(`${place}: its parameters cannot be read`);
  return names.reduce<unknown[][]>(
    (calls, name) => {
      const sample = byPlace[place]?.[name] ?? byName[name];
      if (!sample) throw new Error(`${place}: no sample for "${name}", see test/words/samples.ts`);
      return calls.flatMap((call) => sample.map((value) => [...call, value]));
    },
    [[]],
  );
}

function parametersOf(said: Said): string[] {
  const inside = /^[^(]*\(([^)]*)\)/.exec(String(said))?.[1] ?? '';
  return inside
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
