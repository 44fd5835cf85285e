import { expect, it } from '@jest/globals';
import { gotTo, type Progress } from '../../src/playground/page/client/tour-reached.js';

const begun: Progress = { since: '200.000000', reached: 1, shown: 1, open: true };

it('goes on with what has been reached, and leaves whoever reads an earlier step there', () => {
  expect(gotTo(3, '200.000000', begun)).toEqual({ ...begun, reached: 3, shown: 3 });
  expect(gotTo(3, '200.000000', { ...begun, shown: 0 })).toEqual({ ...begun, reached: 3, shown: 0 });
  expect(gotTo(0, '200.000000', begun)).toEqual(begun);
});

it('leaves a round alone that was started over while the one before was looked at', () => {
  expect(gotTo(3, '100.000000', begun)).toEqual(begun);
});
