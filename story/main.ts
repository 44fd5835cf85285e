import type { Spoiling } from './faults.js';
import { playStory } from './story.js';

const asked = process.argv.slice(2);
const how: Spoiling = asked.includes('--alter') ? 'alter' : asked.includes('--leak') ? 'leak' : 'nothing';
const write = (line: string) => void process.stdout.write(`${line}\n`);

const { findings, line } = await playStory(how, write);
write('');
for (const finding of findings) write(`Found: ${finding}`);
write(line);
process.exitCode = line.endsWith(' ok') && findings.length === 0 ? 0 : 1;
