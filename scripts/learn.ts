import { readFileSync, writeFileSync } from 'node:fs';
import { learnPage, withClosedTable } from './closed-table.js';

writeFileSync('docs/what-others-can-learn.md', learnPage());
writeFileSync('docs/threat-model.md', withClosedTable(readFileSync('docs/threat-model.md', 'utf8')));
