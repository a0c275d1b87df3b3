/** How long it takes to be asked all that an interview asks: read, typed and thought about. */
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {labs} from '../../labs/index.js';
import {promiseTable} from '../../src/app/labs/promise-table.js';
import {askClarifying} from '../../src/cli/plain/interview/clarify-step.js';
import {askProbe} from '../../src/cli/plain/interview/probe-step.js';
import {loadContent} from '../../src/content/load.js';
import {
  answerMinutes,
  lengths,
  openingsOf,
  probesOf,
} from '../../src/course/interview/length.js';
import type {Opening} from '../../src/course/interview/opening.js';
import type {InterviewRecord} from '../../src/course/interview/record.js';
import {wordsIn} from '../../src/course/interview/sentences.js';
import {noTerms, highlighter} from '../../src/course/interview/terms.js';
import {draftsInMemory} from '../course/interview/drafts-in-memory.js';
import {numbersOf, sessionWith, type Typed} from '../cli/plain/fake-session.js';

const readAMinute = 200;
/** Minutes that somebody thinks about a question: 20 seconds. */
const thought = 1 / 3;

const folder = join(import.meta.dirname, '..', '..', 'content');
const content = await loadContent(folder, 'en', promiseTable(labs));
const outlines = content.course.interview.openings;

const record = (): InterviewRecord => ({
  ...{id: 'one', at: 0, level: 'senior', focus: 'kafka', minutes: '10', rounds: []},
});

const interviewing = (...typed: readonly Typed[]) => ({
  ...{record, openings: new Map<string, Opening>(), drafts: draftsInMemory()},
  ...{highlight: highlighter(noTerms), edit: () => Promise.resolve()},
  session: sessionWith(...typed),
});

const minutesFor = (said: readonly string[]): number =>
  wordsIn(said.join('\n')) / readAMinute + thought;

/** The question, and what one would ask before answering, with what is said to it. */
async function toClarify(opening: Opening): Promise<number> {
  const worth = opening.clarify.filter((one) => one.worth).map(({text}) => text);
  const all = interviewing(numbersOf(...worth.map((text) => text.replaceAll('`', ''))));
  await askClarifying(opening, all);
  return minutesFor([opening.question, ...all.session.said]);
}

/** The longest way of so many follow-ups. */
async function toBeAskedBack(opening: Opening, most: number): Promise<number> {
  const each = new Map<string, number>();
  for (const [id, probe] of opening.graph) {
    const all = interviewing('s');
    await askProbe({at: 'probe', opening, probe, number: 1}, all);
    each.set(id, minutesFor(all.session.said));
  }
  const longest = (id: string | null, left: number): number => {
    const next = id === null ? null : opening.graph.get(id)?.next;
    if (id === null || !next || left === 0) return 0;
    const rest = [next.right, next.wrong].map((one) => longest(one, left - 1));
    return (each.get(id) ?? 0) + Math.max(...rest);
  };
  return longest(opening.probes[0] ?? null, most);
}

describe('the time of an interview', () => {
  it.each(outlines.map(({id}) => id))(
    'is enough to read, to answer and to think, whatever it is: %s',
    async (id) => {
      const {value: opening} = await content.openOpening(id);
      if (opening === null) throw new Error(id);
      const clarify = await toClarify(opening);
      for (const length of lengths) {
        const back = await toBeAskedBack(opening, probesOf[length]);
        const whole = openingsOf[length] * (clarify + answerMinutes[length] + back);
        expect({length, fits: whole <= Number(length)}).toEqual({length, fits: true});
      }
    },
  );
});
