/** What is told of a run, when every table of words is spoilt: a plain word that is left stands in the code. */
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {headlineSentence} from '../../../src/presenting/run/headline.js';
import type {Result} from '../../../src/presenting/run/result.js';
import {fateOf, whereLost} from '../../../src/presenting/run/where-lost.js';
import {en} from '../../../src/presenting/words/en/en.js';
import {speak} from '../../../src/presenting/words/words.js';
import {logsIn} from '../../../src/systems/kafka/evidence/scene.js';
import {kafkaEn} from '../../../src/systems/kafka/evidence/words/en/en.js';
import {speakKafka} from '../../../src/systems/kafka/evidence/words/words.js';
import {plainWordsIn, pseudo} from '../../helpers/pseudo.js';
import {resultOf} from '../../recorded/judged.js';
import {runsOf} from '../../recorded/saved.js';

beforeEach(() => {
  speak(pseudo(en));
  speakKafka(pseudo(kafkaEn));
});

afterEach(() => {
  speak(en);
  speakKafka(kafkaEn);
});

/** The sentences that a record from before codes has in itself: they stay as they were written. */
const writtenIn = ({history}: Result['judged']): readonly string[] =>
  history.flatMap((entry) =>
    'facts' in entry && typeof entry.facts['text'] === 'string'
      ? [entry.facts['text']]
      : [],
  );

/** All sentences that a run is told with, and in which a plain word is left. */
function toldOf(run: readonly unknown[]): {
  readonly texts: readonly string[];
  readonly plain: readonly string[];
} {
  const result = resultOf(run);
  const texts = textsOf(result);
  const written = writtenIn(result.judged);
  const plain = texts.filter((text) => plainWordsIn(text, written).length > 0);
  return {texts, plain};
}

function textsOf(result: Result): readonly string[] {
  const {report, judged} = result;
  const {frames, further} = logsIn(report);
  const some = judged.ledger.orders.filter((_, index) => index % 97 === 0);
  return [
    headlineSentence(report),
    ...report.reasons,
    ...report.premises.map(({text}) => text),
    ...report.timeline.map(({text}) => text),
    ...[...frames, ...further.flatMap((topic) => topic.frames)].flatMap(
      ({words}) => words,
    ),
    ...whereLost(result),
    ...[...report.lostIds.slice(0, 3), ...some.map(({id}) => id)].map((id) =>
      fateOf(result, id),
    ),
  ];
}

describe('a run that is told in a spoilt language', () => {
  it.each([
    'leader-crash',
    'power-cut',
    'reused-sequence',
    'transaction',
    'new-partition',
    'find-the-gap',
    'poison-pill',
    'retention',
  ])('has no plain word in it: %s', (lab) => {
    const told = [...runsOf(lab).values()].map(toldOf);
    expect(told.flatMap(({texts}) => texts).length).toBeGreaterThan(20);
    expect(told.flatMap(({plain}) => plain)).toEqual([]);
  });
});
