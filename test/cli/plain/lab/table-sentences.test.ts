import {describe, expect, it} from 'vitest';
import {
  tablesOverTime,
  tablesSentences,
} from '../../../../src/cli/plain/lab/table-sentences.js';
import {logsIn} from '../../../../src/systems/kafka/evidence/scene.js';
import {goodRun, resultOf} from '../../../engine/builders.js';
import {outboxRun} from '../../../systems/postgres/evidence/outbox-run.js';

const result = resultOf(outboxRun);

describe('the tables in sentences', () => {
  it('tells of each how many rows it has, and which wait', () => {
    expect(tablesSentences(result)).toEqual([
      'Table outbox: 29 rows, 3 unsent: order-0028, order-0029 and order-0030.',
      'Table orders (the answers): 30 rows.',
    ]);
  });

  it('tells what came, changed and went from moment to moment, and no moment without news', () => {
    const said = tablesOverTime(result, logsIn(result.report).frames);
    expect(said.slice(said.indexOf('Table outbox, over time.'))).toEqual([
      'Table outbox, over time.',
      'After 0.1 s: 10 rows, 10 unsent; 10 new, order-0001 to order-0010.',
      'After 0.3 s: 10 rows; 10 changed, order-0001 to order-0010.',
      'After 0.5 s: 20 rows, 10 unsent; 10 new, order-0011 to order-0020.',
      'After 0.6 s: 20 rows; 10 changed, order-0011 to order-0020.',
      'After 0.7 s: 30 rows, 10 unsent; 10 new, order-0021 to order-0030.',
      'After 0.9 s: 29 rows, 3 unsent; 7 changed, order-0021 to order-0027; gone order-0001.',
    ]);
  });

  it('says nothing where no system has tables', () => {
    expect(tablesSentences(resultOf(goodRun()))).toEqual([]);
  });
});
