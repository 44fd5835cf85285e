import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Playground, startPlayground } from '../../src/playground/index.js';
import { person } from '../../src/playground/people/index.js';
import { realClock as clock, realIds as ids } from '../../src/real-chance.js';
import { jsonLog } from '../../src/slack/logger.js';

const logged: string[] = [];

let folder: string;
let playground: Playground;

async function playgroundIn(where: string, keeps = false): Promise<Playground> {
  const log = jsonLog(clock, (line) => logged.push(line));
  return startPlayground({ port: 0, poolSize: 6, leaseSeconds: 15, folder: where, keeps, clock, ids, log });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-scene-'));
  // Where the server's user could not enter, the cluster would move elsewhere, and stay there.
  await chmod(folder, 0o755);
  playground = await playgroundIn(folder, true);
});
afterAll(async () => {
  await playground.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the opening scene of the playground', () => {
  it('stops in the middle of a shuttle, where a question waits for its answer', async () => {
    expect(await playground.playScene()).toBe(true);
    const ines = person(playground.slack, 'U0INES');
    const room = ines.rooms().find((name) => name.startsWith('private-')) ?? '';
    expect(ines.reads(room)).toMatch(/Question 1\nFrom Warehouse committee/);
    expect(ines.find(/^Answer question/, { in: room }).kind).toBe('button');
    const ben = person(playground.slack, 'U0BEN');
    const theirs = ben.rooms().find((name) => name.startsWith('private-')) ?? '';
    expect(ben.reads(theirs)).toMatch(/Message 1\nFrom Ines Moreau/);
    expect(logged.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
  });

  it('has a doctor who says that this is no workspace of one’s own', async () => {
    const ada = person(playground.slack, 'U0ADA');
    await ada.command('/caucus doctor');
    await playground.settle();
    const { text } = ada.screen();
    expect(text).toMatch(/^Broken: 0\./m);
    expect(text).toContain('Caucus talks to an emulated Slack');
    expect(text).toContain('Caucus can archive rooms.');
    await ada.close(true);
  });

  it('is broken off when the playground is stopped', async () => {
    const another = await playgroundIn(folder);
    const played = another.playScene();
    await another.stop();
    expect(await played).toBe(false);
    expect(logged.filter((line) => line.includes('scene_broken_off'))).toEqual([]);
  });

  it('goes on after a restart where it was left', async () => {
    await playground.stop();
    playground = await playgroundIn(folder, true);
    expect(playground.goesOn).toBe(true);
    const ines = person(playground.slack, 'U0INES');
    const room = ines.rooms().find((name) => name.startsWith('private-')) ?? '';
    expect(ines.reads(room)).toMatch(/Question 1\nFrom Warehouse committee/);
    await ines.press(/^Answer question/, { in: room });
    await ines.fill('The exact words', 'From next week on Mondays.');
    expect((await ines.submit()).ok).toBe(true);
    await playground.slack.settled();
    await playground.settle();
    expect(logged.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
  });
});
