import {describe, expect, it} from 'vitest';
import {holdInterview} from '../../../../src/cli/plain/interview/interview-session.js';
import type {InterviewRecord} from '../../../../src/course/interview/record.js';
import {scoreOf} from '../../../../src/course/interview/score.js';
import {highlighter} from '../../../../src/course/interview/terms.js';
import type {Fact} from '../../../../src/course/progress/event.js';
import {foldProgress} from '../../../../src/course/progress/fold.js';
import {draftsInMemory} from '../../../course/interview/drafts-in-memory.js';
import {someOpening, someTerms} from '../../../course/interview/some-opening.js';
import {saidInOrder} from '../../../course/progress/said.js';
import {numberOf, numbersOf, sessionWith, type Typed} from '../fake-session.js';

const begun: Fact = {
  ...{type: 'interview-begun', interview: 'one', level: 'senior', focus: 'kafka'},
  ...{minutes: '10', openings: [someOpening.id]},
};
const right = numberOf('Yes');
const sixRight = [right, right, right, right, right, right];
const asked = numbersOf('What does a loss cost?', 'How late?');

/** Holds an interview; what was said before goes on. */
async function held(
  typed: readonly Typed[],
  before: readonly Fact[] = [begun],
  drafts = draftsInMemory(),
) {
  const session = sessionWith(...typed);
  const record = (): InterviewRecord => {
    const events = saidInOrder([...before, ...session.facts]);
    const [found] = foldProgress(events, {now: 0}).interviews;
    if (found === undefined) throw new Error('no interview');
    return found;
  };
  const openings = new Map([[someOpening.id, someOpening]]);
  const highlight = highlighter(someTerms);
  const edit = () => drafts.write('From the editor, acks=all.', 'one', someOpening.id);
  const end = await holdInterview({record, openings, highlight, drafts, edit, session});
  const text = await drafts.read('one', someOpening.id);
  return {
    end,
    record: record(),
    said: session.said.join('\n'),
    text,
    facts: session.facts,
  };
}

describe('an interview in sentences', () => {
  it('asks, is answered, asks back, and lets one claim points with sentences of one’s own', async () => {
    const {end, record, said} = await held([
      asked,
      ...['We set acks=all.', 'Then we wait.', ''],
      ...sixRight,
      ...['1', '', numberOf('Strong answer.')],
    ]);
    expect(end).toBe(true);
    expect(scoreOf(record).all).toEqual({earned: 7, of: 7});
    const {claimed, answered} = record.rounds[0] ?? {};
    expect(Object.values(claimed?.quotes ?? {})).toEqual(['We set acks=all.']);
    expect(claimed?.placed).toBe('strong');
    expect(answered?.words).toBe(6);
    expect(said).toContain('Perhaps in 1');
  });

  it('shows no point and tells no right answer before the last probe', async () => {
    const {said, end} = await held([asked, 'I wait.', '', right, right, 'q']);
    expect(end).toBe(false);
    expect(said).not.toContain('It waits for the ISR.');
    expect(said).not.toContain('Why of p1');
  });

  it('goes on where it was left, and remembers each answer for the review', async () => {
    const first = await held([asked, 'I wait.', '', right, 'q']);
    const then = await held(['q'], [begun, ...first.facts]);
    expect(then.said).toContain('Prompt of p2?');
    expect(then.said).toContain('How do you lose nothing?');
    expect(first.facts).toContainEqual(
      expect.objectContaining({
        ...{type: 'question-answered', station: 'interview/not-lost', question: 'p1'},
      }),
    );
  });

  it('goes on with what was claimed when it was left among the points', async () => {
    const drafts = draftsInMemory();
    const first = await held(
      [asked, 'We set acks=all.', '', ...sixRight, '1', 'q'],
      [begun],
      drafts,
    );
    expect(first.end).toBe(false);
    const rest = ['', numberOf('Strong answer.')];
    const {end, record, said} = await held(rest, [begun, ...first.facts], drafts);
    expect(end).toBe(true);
    expect(said).toContain('We set acks=all.');
    expect(Object.values(record.rounds[0]?.claimed?.quotes ?? {})).toEqual([
      'We set acks=all.',
    ]);
  });

  it('goes on with the time that was left when it was left in mid-answer', async () => {
    const lines = Array.from({length: 40}, (_, index) => `Line ${index}.`);
    const first = await held([asked, ...lines, 'q']);
    const then = await held(['q'], [begun, ...first.facts]);
    expect(then.said).toMatch(/You have 2:1\d left/);
  });

  it('takes a paste with all its lines, whatever they look like', async () => {
    const paste = 'First.\n\nq\n';
    const {text, record} = await held([
      asked,
      paste,
      'Then.',
      '',
      ...sixRight,
      '',
      '',
      '',
    ]);
    expect(text).toBe('First.\n\nq\nThen.\n');
    expect(record.rounds[0]?.answered?.words).toBe(3);
  });

  it('keeps each line as it is typed, also of an answer that is left in the middle', async () => {
    const {text, record} = await held([asked, 'First line.', 'Second line.', 'q']);
    expect(text).toBe('First line.\nSecond line.\n');
    expect(record.rounds[0]?.answered).toBeNull();
  });

  it('takes an empty answer for one after a second thought, and then nothing can be claimed', async () => {
    const {said, record} = await held([asked, '', '', ...sixRight, '']);
    expect(said).toContain('An empty line once more');
    expect(said).not.toContain('Did you say that?');
    expect(record.rounds[0]?.answered?.words).toBe(0);
  });

  it('takes away what a terminal would obey, and what is nothing else is nothing', async () => {
    const {text, record} = await held([
      asked,
      ...['\u001b[2J\u0007', 'Wait\u0000.', ''],
      ...sixRight,
      ...['', '', ''],
    ]);
    expect(text).not.toMatch(/[\u0000\u0007\u001b]/); // eslint-disable-line no-control-regex -- they are looked for
    expect(record.rounds[0]?.answered?.words).toBeGreaterThan(0);
  });

  it('takes a paste of a hundred thousand characters whole', async () => {
    const long = 'We set acks=all and wait for it. '.repeat(3100).trim();
    const {text, end} = await held([asked, long, '', ...sixRight, '1', '', '']);
    expect(end).toBe(true);
    expect(text.trim()).toBe(long);
  });

  it('ends the answer when the time is over, with the sentence that was typed last', async () => {
    const lines = Array.from({length: 180}, (_, index) => `Line ${index}.`);
    const after = [...sixRight, '', '', ''];
    const {said, text, record} = await held([asked, ...lines, ...after]);
    expect(said).toContain('The time is over.');
    expect(text).toMatch(/Line \d+\.\n$/);
    expect(record.rounds[0]?.answered?.ms).toBe(180_000);
  });

  it('takes what the editor has left', async () => {
    const {record, said} = await held([asked, 'e', '', ...sixRight, '1', '', '']);
    expect(said).toContain('From the editor, acks=all.');
    expect(Object.values(record.rounds[0]?.claimed?.quotes ?? {})).toEqual([
      'From the editor, acks=all.',
    ]);
  });

  it('takes an answer aloud, and what one says that one said', async () => {
    const {record} = await held([asked, 'a', '', ...sixRight, 'It waits', '', '']);
    expect(record.rounds[0]?.answered?.words).toBeNull();
    expect(Object.values(record.rounds[0]?.claimed?.quotes ?? {})).toEqual(['It waits']);
  });
});
