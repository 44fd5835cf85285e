import { writeFileSync } from 'node:fs';
import { settingsExample } from '../src/settings-example.js';

/** `npm run settings` writes .env.example from the schema in src/settings.ts. */
writeFileSync('.env.example', settingsExample());
