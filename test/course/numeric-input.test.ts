import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readNumber, typedPlainly} from '../../src/course/numeric-input.js';

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
    ['1’000', [1000]],
    ['1‘000', [1000]],
    ['1＇000', [1000]],
    ['1´000', [1000]],
    ['1’000’000.5', [1000000.5]],
    ['1\u2009000', [1000]],
    ['12\u202f345\u202f678', [12345678]],
    ['1。5', [1.5]],
    ['1万', [10000]],
    ['１万', [10000]],
    ['1 万', [10000]],
    ['1.5万', [15000]],
    ['1,5万', [15000]],
    ['1．1 萬', [11000]],
    ['3千', [3000]],
    ['2亿', [200000000]],
    ['5千万', [50000000]],
    ['1亿2千万', [120000000]],
    ['1万2000', [12000]],
    ['1万2千', [12000]],
    ['1万2', [12000, 10002]],
    ['3千5个', [3500, 3005]],
    ['1,000万', [10000000, 10000]],
    ['-1万', [-10000]],
    ['约1万 orders', [10000]],
    ['1万个', [10000]],
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
    '1’00',
    '1’000 000',
    '万',
    '万1',
    '3千5百万',
    '1万2万',
    '1 00万',
    '1万2x3',
  ])('does not guess at %j', (typed) => {
    expect(readNumber(typed, units)).toEqual({type: 'not-a-number'});
  });

  it.each([
    ['3 s', 's'],
    ['95 %', '%'],
    ['1k', 'k'],
    ['1万 s', 's'],
    ['3千克', '克'],
  ])('names the unit that it does not know in %j', (typed, unit) => {
    expect(readNumber(typed, units)).toEqual({type: 'other-unit', unit});
  });

  it('takes a unit that begins like an order of magnitude for the unit', () => {
    expect(readNumber('3千字节', ['千字节'])).toEqual(number(3));
    expect(readNumber('3 万', ['万'])).toEqual(number(3));
  });

  it('reads every whole number in every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 2 ** 40}),
        fc.constantFrom('', ' ', '_', "'", '’', '\u202f', ','),
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

  it('says each reading in a form that has no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1.234', '1,000', '1万2', '12.500万', '-9.999'),
        (typed) => {
          const input = readNumber(typed, units);
          const readings = input.type === 'number' ? input.readings : [];
          expect(readings).toHaveLength(2);
          for (const reading of readings)
            expect(readNumber(typedPlainly(reading), units)).toEqual(number(reading));
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
