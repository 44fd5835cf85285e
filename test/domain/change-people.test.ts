import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { ReplacePerson } from '../../src/domain/commands/change-people.js';
import { by, convening, direct, given, mara, partyNamed, person, when } from './given.js';

const dev = person('dev');
const lena = person('lena');
const title = 'Coordinator';
const sides = { BEN: { members: ['ben'] }, committee: { members: ['ann', 'abe'] }, DEV: { members: ['dev'] } };
const replace = (who: typeof dev, name = 'LENA'): ReplacePerson => ({
  type: 'ReplacePerson',
  ...by(mara),
  ...{ person: who, next: lena, guests: false },
  described: {
    ...{ name, title, zone: 'Europe/Berlin', bot: false, deactivated: false, guest: false, foreign: false },
    direct: direct(lena),
  },
});
const labels = (state: Case) => state.parties.map((party) => party.label);

describe('someone asked in the place of another', () => {
  it('gives their own name to a side of one person', () => {
    expect(labels(given(convening(sides), replace(dev)))).toEqual(['BEN', 'committee', 'LENA']);
  });

  it('is told apart by the title from another side of the same name', () => {
    expect(labels(given(convening(sides), replace(dev, 'BEN')))).toEqual(['BEN', 'committee', 'BEN (Coordinator)']);
  });

  it('leaves a larger side the name it was given', () => {
    const after = given(convening(sides), replace(person('abe')));
    expect(labels(after)).toEqual(['BEN', 'committee', 'DEV']);
  });

  it('leaves a larger side its name even where that begins with the name of who is replaced', () => {
    const state = convening({ BEN: { members: ['ben'] }, "ANN's team": { members: ['ann', 'abe'] } });
    expect(labels(given(state, replace(person('ann'))))).toEqual(['BEN', "ANN's team"]);
  });

  it('leaves the name of a side that had several people when only one is left', () => {
    const removed = given(convening(sides), { type: 'RemovePerson', ...by(mara), person: person('abe') });
    expect(labels(given(removed, replace(person('ann'))))).toEqual(['BEN', 'committee', 'DEV']);
  });

  it('leaves the name of a side whose adviser it is', () => {
    const advised = convening({
      ...sides,
      DEV: { members: ['dev'], advisers: [{ person: person('pam'), as: 'adviser' }] },
    });
    expect(partyNamed(given(advised, replace(person('pam'))), 'DEV').label).toBe('DEV');
  });

  it('is asked as the others are', () => {
    expect(when(convening(sides), replace(dev)).asks).toContainEqual({
      ...{ room: direct(lena), do: 'post' },
      post: { type: 'invitation', reminder: false },
    });
  });
});
