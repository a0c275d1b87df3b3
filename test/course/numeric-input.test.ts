import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readNumber} from '../../src/course/numeric-input.js';

const units = ['orders', 'order', '个'];
const number = (...readings: number[]) => ({type: 'number', readings});

describe('readNumber', () => {
  it.each([
    ['950', [950]],
    [' 950 ', [950]],
    ['９５０', [950]],
    ['１，０００', [1000, 1]],
    ['1,000', [1000, 1]],
    ['1.000', [1, 1000]],
    ['1 000', [1000]],
    ['1\u00a0000', [1000]],
    ['1\u202f000', [1000]],
    ['1_000_000', [1000000]],
    ["1'000", [1000]],
    ['1,000,000', [1000000]],
    ['1.000.000', [1000000]],
    ['1,234.5', [1234.5]],
    ['1.234,5', [1234.5]],
    ['1 234,5', [1234.5]],
    ['1,5', [1.5]],
    ['1.5', [1.5]],
    ['0,125', [0.125]],
    ['0.125', [0.125]],
    ['1234,567', [1234.567]],
    ['.5', [0.5]],
    ['1e3', [1000]],
    ['-3', [-3]],
    ['−3', [-3]],
    ['+3', [3]],
    ['~950', [950]],
    ['950 orders', [950]],
    ['950orders', [950]],
    ['950 Orders', [950]],
    ['950个', [950]],
    ['1 order', [1]],
  ])('reads %j as %j', (typed, readings) => {
    expect(readNumber(typed, units)).toEqual(number(...readings));
  });

  it.each([
    '',
    '  ',
    'half',
    '1-2',
    '1/2',
    '3 4',
    '12,34,5',
    '1.2.3',
    '1 00',
    '1,000.000.0',
    '--1',
    '1 2 orders',
  ])('does not guess at %j', (typed) => {
    expect(readNumber(typed, units)).toEqual({type: 'not-a-number'});
  });

  it.each([
    ['3 s', 's'],
    ['95 %', '%'],
    ['1k', 'k'],
    ['1万', '万'],
  ])('names the unit that it does not know in %j', (typed, unit) => {
    expect(readNumber(typed, units)).toEqual({type: 'other-unit', unit});
  });

  it('reads every whole number in every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 2 ** 40}),
        fc.constantFrom('', ' ', '_', "'", ','),
        fc.constantFrom('', ' orders', 'order'),
        (value, separator, unit) => {
          const typed = String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, separator);
          expect(readNumber(typed + unit, units)).toMatchObject({
            type: 'number',
            readings: expect.arrayContaining([value]) as unknown,
          });
        },
      ),
    );
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (typed) => {
        const input = readNumber(typed, units);
        const readings = input.type === 'number' ? input.readings : [];
        expect(readings.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
