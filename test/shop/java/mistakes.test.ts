import {expect, it} from 'vitest';
import {mistakeIn} from '../../../src/shop/java/mistakes.js';

it('what the compiler of Eclipse says of a mistake is told as that of a JDK', () => {
  const printed = [
    '/mine/Shipping.java:3: error: Type mismatch: cannot convert from String to int',
    '\tpublic static void main(String[] a) { int x = "s"; }',
    '\t                                              ^^^',
    '1 problem (1 error)',
  ].join('\n');
  expect(mistakeIn(printed, '/mine')).toEqual({
    why: 'mistake',
    said: 'Type mismatch: cannot convert from String to int',
    ...{file: 'Shipping.java', line: 3, column: 48},
  });
});
