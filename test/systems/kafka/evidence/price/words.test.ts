import {describe, expect, it} from 'vitest';
import {figure} from '../../../../../src/systems/kafka/evidence/price/figures.js';
import {
  fewestSends,
  priceTable,
} from '../../../../../src/systems/kafka/evidence/price/price-table.js';
import {
  recordBytes,
  setups,
} from '../../../../../src/systems/kafka/evidence/price/setups.js';
import {kafkaWords} from '../../../../../src/systems/kafka/evidence/words/words.js';

describe('the prices in words', () => {
  it.each([
    [0, '0'],
    [0.0712, '0.071'],
    [0.9, '0.900'],
    [1.4321, '1.43'],
    [12.34, '12.3'],
    [123.4, '123'],
    [45_678.9, '45679'],
  ])('writes %d as %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });

  it('says that there are too few sends instead of a ratio', () => {
    const [first] = priceTable([]);
    expect(first && kafkaWords.price.row(first, fewestSends)).toBe(
      'acks=0: too few sends: 0 sends, 0 rounds with 10 or more.',
    );
  });

  it('says what one machine, a batch and acks=0 mean here', () => {
    const text = kafkaWords.price.caveats(recordBytes).join(' ');
    for (const said of ['all three disks', 'a batch is', 'handed to the socket'])
      expect(text).toContain(said);
  });

  it('has titles that fit a table', () => {
    for (const {title} of setups) expect(title.length).toBeLessThanOrEqual(23);
  });
});
