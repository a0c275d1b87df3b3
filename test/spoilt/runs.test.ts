/** What is told of a run while it goes on and at its end, with every table spoilt: a plain word stands in the code. */
import {stripVTControlCharacters} from 'node:util';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {diskSentences} from '../../src/cli/plain/lab/disk-sentences.js';
import {liveSentences} from '../../src/cli/plain/lab/live-sentences.js';
import {tablesOverTime} from '../../src/cli/plain/lab/table-sentences.js';
import {verdictSentences} from '../../src/cli/plain/lab/verdict-sentences.js';
import {liveView} from '../../src/cli/views/live-line.js';
import {progressView} from '../../src/cli/views/progress-line.js';
import {priceSentences, priceText, turnView} from '../../src/cli/views/price-text.js';
import {verdictText} from '../../src/cli/views/verdict-text.js';
import {en} from '../../src/presenting/words/en/en.js';
import {speak} from '../../src/presenting/words/words.js';
import {priceReport} from '../../src/systems/kafka/evidence/price/price-report.js';
import {logsIn} from '../../src/systems/kafka/evidence/scene.js';
import {kafkaEn} from '../../src/systems/kafka/evidence/words/en/en.js';
import {speakKafka} from '../../src/systems/kafka/evidence/words/words.js';
import {postgresEn} from '../../src/systems/postgres/evidence/words/en/en.js';
import {speakPostgres} from '../../src/systems/postgres/evidence/words/words.js';
import {handOutput} from '../cli/hand-output.js';
import {plainWordsIn, pseudo} from '../helpers/pseudo.js';
import {historyOf} from '../recorded/judged.js';
import {labs, runsOf} from '../recorded/saved.js';
import {measuredRounds} from '../systems/kafka/evidence/price/turns.js';
import {ofTables, outboxRun} from '../systems/postgres/evidence/outbox-run.js';
import {resultOf} from '../ui/fake-run.js';
import {spoiltLab} from './spoilt-app.js';
import {everyProgress} from './spoilt-progress.js';

beforeEach(() => {
  speak(pseudo(en));
  speakKafka(pseudo(kafkaEn));
  speakPostgres(pseudo(postgresEn));
});

afterEach(() => {
  speak(en);
  speakKafka(kafkaEn);
  speakPostgres(postgresEn);
});

/** Names of labs, orders, tables and columns. */
const data: readonly (string | RegExp)[] = [
  ...[...labs, /\border-\d{4}\b/g],
  ...ofTables,
];

const plainRows = (said: string): readonly string[] => [
  ...new Set(
    stripVTControlCharacters(said)
      .split(/[\n\r]/)
      .filter((row) => plainWordsIn(row, data).length > 0),
  ),
];

describe('no plain word is left in', () => {
  it.each(labs)('each run of %s, as it goes and at its end', (name) => {
    const {output, out, err} = handOutput({tty: true, columns: 120});
    for (const run of runsOf(name).values()) {
      const history = historyOf(run);
      const result = resultOf(history, spoiltLab);
      history.forEach(liveView(output));
      history.forEach(liveSentences(output.print));
      output.print(verdictText(result, output, {xray: true}));
      verdictSentences(result, spoiltLab, null).forEach(output.print);
      diskSentences(logsIn(result.report)).forEach(output.print);
    }
    expect(out()).toMatch(/[áćéí]/);
    expect(plainRows(out() + err())).toEqual([]);
  });

  it('a run with tables, as it goes and at its end', () => {
    const {output, out, err} = handOutput({tty: true, columns: 120});
    const result = resultOf(outboxRun, spoiltLab);
    outboxRun.forEach(liveView(output));
    output.print(verdictText(result, output));
    output.print(verdictText(result, output, {xray: true}));
    verdictSentences(result, spoiltLab, null).forEach(output.print);
    tablesOverTime(result, logsIn(result.report).frames).forEach(output.print);
    expect(out()).toContain('order-0030');
    expect(plainRows(out() + err())).toEqual([]);
  });

  it.each([{tty: true}, {tty: false}])(
    'the preparation of a run, terminal: $tty',
    (screen) => {
      const {output, err} = handOutput(screen);
      everyProgress.forEach(progressView(output));
      expect(err().match(/⟦/g)?.length).toBeGreaterThan(6);
      expect(plainRows(err())).toEqual([]);
    },
  );

  it.each([{tty: true}, {tty: false}])(
    'a measurement of prices, terminal: $tty',
    (screen) => {
      const {output, out, err} = handOutput({...screen, columns: 120});
      const turns = measuredRounds(2, ['transaction']);
      turns.forEach(turnView(2, output));
      const about = {kafka: '4.3.1', client: 'ŋ', seed: 7, rounds: 2};
      const report = priceReport({...about, turns});
      output.print(priceText(report, output));
      output.print(priceSentences(report));
      expect(plainRows(out() + err())).toEqual([]);
    },
  );
});
