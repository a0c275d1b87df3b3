import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {describe, expect, it} from 'vitest';
import {keepPrice} from '../../../src/app/runs/price.js';
import {
  examineImport,
  exportTo,
  mergeImport,
} from '../../../src/app/progress/progress-files.js';
import {openJournal} from '../../../src/app/progress/open-journal.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {priceReport} from '../../../src/systems/kafka/evidence/price/price-report.js';
import {readJournal} from '../../../src/storage/journal/read.js';
import {openHome} from '../../helpers/homes.js';
import {measuredRounds} from '../../systems/kafka/evidence/price/turns.js';

const report = priceReport({
  ...{kafka: '4.3.1', client: 'kafkajs 2.2.4', seed: 7, rounds: 10},
  turns: measuredRounds(10, []),
});

describe('a measurement of the price', () => {
  it('is kept with the progress, and goes along to another machine', async () => {
    await using home = await openHome();
    await using other = await openHome();
    expect(await keepPrice(report, home.env)).toEqual({saved: true});
    const file = `${home.folder}/progress.json`;
    await exportTo(file, home.env);
    await mergeImport(await examineImport(file, other.env), other.env);
    const {events} = await readJournal(openJournal(other.env).folder);
    const {price} = foldProgress(events, {now: Date.now()});
    expect(price).toMatchObject({kafka: '4.3.1', rounds: 10});
    expect(price?.ratios['acks-1']).toEqual({speed: 1, wait: 1});
  });

  it('that cannot be kept is told with the place where it is', async () => {
    await using home = await openHome();
    const {folder} = openJournal(home.env);
    await mkdir(dirname(folder), {recursive: true});
    await writeFile(folder, 'in the way');
    const end = await keepPrice(report, home.env);
    expect(end).toMatchObject({saved: false});
    expect('error' in end && end.error.message).toContain('1 price measurement');
  });
});
