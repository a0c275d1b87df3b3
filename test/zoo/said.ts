/** What is said of a run: the one place where the zoo meets the product. */
import {verdictText} from '../../src/cli/views/verdict-text.js';
import type {History} from '../../src/engine/history/history.js';
import {judge} from '../../src/engine/judge.js';
import {nothingPrinted} from '../../src/engine/printed.js';
import {reportOf} from '../../src/presenting/run/report.js';
import {evidences, views} from '../../src/systems/registry.js';
import type {Animal} from './zoo.js';

export type Said = Pick<Animal, 'verdict'> & {
  readonly codes: readonly string[];
  /** As a terminal shows it. */
  readonly text: string;
};

export function saidOf(history: History): Said {
  const judged = judge(history, evidences);
  const report = reportOf(judged, {cause: null, file: null, views});
  const {diagnosis = []} = report as {diagnosis?: readonly {code: string}[]};
  const output = {paint: (_: unknown, text: string) => text, columns: 100};
  return {
    verdict: report.verdict,
    codes: [...new Set(diagnosis.map(({code}) => code))].sort(),
    text: verdictText(
      {lab: null, judged, report, views, printed: nothingPrinted},
      output,
    ),
  };
}

/** What is not as it must be; empty when all is right. */
export function wrongs(
  {verdict, codes, sentence}: Animal,
  said: Said,
): readonly string[] {
  const missing = codes.filter((code) => !said.codes.includes(code));
  const more = said.codes.filter((code) => !codes.includes(code));
  return [
    ...(said.verdict === verdict ? [] : [`is ${said.verdict} instead of ${verdict}`]),
    ...missing.map((code) => `lacks ${code}`),
    ...more.map((code) => `is falsely accused of ${code}`),
    ...(sentence === null || sentence.test(said.text)
      ? []
      : [`does not say ${sentence}`]),
  ];
}
