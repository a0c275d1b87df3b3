/** A session whose learner has all answers ready, and which notes what was said. */
import {readable} from '../../../src/text/markdown/readable.js';
import type {Session} from '../../../src/cli/plain/session.js';
import type {Fact} from '../../../src/course/progress/event.js';
import {seededRandom} from '../../../src/course/shuffle.js';

export type FakeSession = Session & {
  /** Everything said and asked so far, in order. */
  readonly said: string[];
  readonly facts: Fact[];
};

/** An answer, or how to find it in what was said so far. A complaint of the check is noted, and the next answer is typed. */
export type Typed = string | ((said: string) => string);

export function sessionWith(...answers: readonly Typed[]): FakeSession {
  const said: string[] = [];
  const facts: Fact[] = [];
  const left = [...answers];
  const type = (): string => {
    const next = left.shift();
    if (next === undefined) throw new Error(`no answer left:\n${said.join('\n')}`);
    return typeof next === 'string' ? next : next(said.join('\n'));
  };
  let now = 0;
  return {
    said,
    facts,
    ask: (question, check = () => null) => {
      said.push(question);
      for (;;) {
        const typed = type();
        const complaint = check(typed);
        if (complaint === null) return Promise.resolve(typed);
        said.push(complaint);
      }
    },
    askText: (question) => {
      said.push(question);
      const text = type();
      return Promise.resolve({text, pasted: text.includes('\n')});
    },
    print: (text) => said.push(text),
    readable: (markdown) => readable(markdown),
    remember: (fact) => {
      facts.push(fact);
      return Promise.resolve();
    },
    now: () => (now += 1000),
    random: seededRandom(1),
  };
}

/** The number under which a text was listed last. */
export const numberOf =
  (text: string): Typed =>
  (said) => {
    const lines = said.split('\n').reverse();
    const found = lines.find((line) => line.endsWith(`: ${text}`));
    return /^\s*(\d+|[a-z]):/.exec(found ?? '')?.[1] ?? `${text} was not listed`;
  };

/** The letter under which a text was listed last, of several, in this order. */
export {numbersOf as lettersOf};

/** Several of them, in this order. */
export const numbersOf =
  (...texts: readonly string[]): Typed =>
  (said) =>
    texts
      .map((text) => {
        const number = numberOf(text);
        return typeof number === 'string' ? number : number(said);
      })
      .join(' ');
