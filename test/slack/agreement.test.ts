import { describe, expect, it } from '@jest/globals';
import { wording } from '../../src/domain/wording.js';
import { longest } from '../../src/slack/views/settings.js';
import { settings } from '../../src/words/en/settings.js';

describe('the agreement to start from', () => {
  it('is one that the form itself takes', () => {
    const read = wording(settings.defaultAgreement, { max: longest.agreement });
    expect(read).toEqual({ ok: true, text: settings.defaultAgreement });
  });
});
