import { describe, expect, it } from '@jest/globals';
import { languages } from '../../../src/domain/language.js';
import { wording } from '../../../src/domain/wording.js';
import { longest } from '../../../src/slack/views/settings.js';
import { phrasebook } from '../../../src/words/phrasebook.js';

describe.each(languages)('the agreement to start from, in %s', (language) => {
  const { settings, endings, disposal, log, web } = phrasebook(language);
  const agreement = settings.defaultAgreement;

  it('is one that the form itself takes', () => {
    expect(wording(agreement, { max: longest.agreement })).toEqual({ ok: true, text: agreement });
  });

  it('promises of HR what is so, as the end and the log do: clauses may be released to it, and what it may see stays', () => {
    for (const says of [agreement, web.never.lines.join(), log.hr.roles]) expect(says).toMatch(/clauses|Klauseln/);
    for (const says of [endings.destroyed('-'), disposal.account.destroyed('-'), disposal.early.what])
      expect(says).toMatch(/What HR may see stays|Was HR sehen darf, bleibt/);
    expect(agreement).toMatch(/what HR may see stays|im HR-Protokoll, was HR sehen darf/);
  });
});
