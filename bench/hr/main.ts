import { loadavg } from 'node:os';
import { measureHttp } from './http.js';
import { measurePages } from './measure.js';
import { openHrPlace } from './place.js';
import { type HrResults, hrAims, hrTable } from './report.js';
import { samplesOf } from './samples.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** The log page at size: `npm run bench -- hr`, with `--cases` for fewer than a million and `--times` for the repetitions. Prints a table and one line of JSON. */
export async function benchHr(): Promise<void> {
  const cases = numberGiven('--cases', 1_000_000);
  const times = numberGiven('--times', 300);
  const place = await openHrPlace(say);
  try {
    const fewer = Math.max(200, Math.min(10_000, Math.floor(cases / 100)));
    say(`Filling in ${fewer} cases, and ${cases} in another database; --cases makes fewer`);
    const small = await place.filling(fewer);
    const large = await place.filling(cases);
    const [many, few] = [
      { filling: large, samples: await samplesOf(large.owner, times) },
      { filling: small, samples: await samplesOf(small.owner, times) },
    ];
    say('Measuring the pages through the store');
    const pages = await measurePages(many, few, times);
    const memoryMiB = Math.round(process.memoryUsage.rss() / 1024 / 1024);
    say('Measuring the pages over HTTP, and a download of everything');
    const overHttp = await measureHttp(many, few, times);
    const filled = { many: large.filled, few: small.filled };
    const results: HrResults = { filled, times, pages, memoryMiB, overHttp };
    const load = loadavg().map((each) => Number(each.toFixed(1)));
    process.stdout.write(`${hrTable(results)}\n`);
    process.stdout.write(`${JSON.stringify({ hr: { ...results, aims: hrAims(results), load } })}\n`);
  } finally {
    await place.stop();
  }
}

function numberGiven(name: string, usual: number): number {
  const at = process.argv.indexOf(name);
  if (at < 0) return usual;
  const given = Number(process.argv[at + 1]);
  if (!Number.isInteger(given) || given < 1) throw new Error(`${name} takes a whole number, such as ${usual}.`);
  return given;
}
