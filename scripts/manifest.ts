import { writeFileSync } from 'node:fs';
import { entryPoints } from '../src/slack/entry-points.js';
import { manifest, yaml } from '../src/slack/manifest.js';

writeFileSync('manifest.yml', yaml(manifest(entryPoints, 'socket')));
writeFileSync('manifest.http.yml', yaml(manifest(entryPoints, 'http')));
