import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { onSlack } from '../src/settings.js';
import { entryPoints } from '../src/slack/entry-points.js';
import { exampleUrl, manifest, type Reached, yaml } from '../src/slack/manifest.js';
import { setup } from '../src/words/en/setup.js';

/**
 * `npm run manifest` writes manifest.yml and manifest.http.yml. With `-- --url https://caucus.example.org` it prints the manifest
 * for an app that is reached there, over HTTP, or with `--socket` as well over Socket Mode.
 */
function main(): void {
  const { values } = parseArgs({ options: { url: { type: 'string' }, socket: { type: 'boolean', default: false } } });
  const made = (how: Reached) => yaml(manifest(entryPoints, how));
  if (values.url !== undefined) {
    console.log(made({ socket: values.socket, url: addressIn(values.url) }).trimEnd());
  } else if (values.socket) {
    console.log(made({ socket: true, url: null }).trimEnd());
  } else {
    writeFileSync('manifest.yml', made({ socket: true, url: null }));
    writeFileSync('manifest.http.yml', made({ socket: false, url: exampleUrl }));
  }
}

/** By the rule for APP_URL; Slack itself makes no exception for one's own machine. */
export function addressIn(typed: string): string {
  const read = onSlack.shape.APP_URL.safeParse(typed);
  if (!read.data?.startsWith('https:')) throw new Error(setup.faults.manifestUrl);
  return read.data;
}

if (process.argv[1]?.endsWith('manifest.ts')) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The manifest could not be written.');
    process.exitCode = 1;
  }
}
