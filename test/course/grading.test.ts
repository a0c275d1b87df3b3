import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Question} from '../../src/course/question.js';
import type {Answer, Grade} from '../../src/course/answer.js';
import {grade, shown} from '../../src/course/grading.js';
import {
  config,
  match,
  multiple,
  numeric,
  oneOfEach,
  open,
  order,
  single,
  spot,
} from './questions.js';

function graded(question: Question, answer: Answer): Grade {
  const result = grade(question, answer);
  if (result.type === 'doubt') throw new Error(`in doubt: ${result.doubt.type}`);
  return result.grade;
}

function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single':
      return {kind: 'single', choice: 'b'};
    case 'multiple':
      return {kind: 'multiple', choices: ['c', 'a']};
    case 'order':
      return {kind: 'order', order: ['one', 'two', 'three', 'four']};
    case 'numeric':
      return {kind: 'numeric', typed: '1,500 orders'};
    case 'spot-the-line':
      return {kind: 'spot-the-line', line: 2};
    case 'match':
      return {kind: 'match', partners: {one: 'a', two: 'b', three: 'a', four: 'c'}};
    case 'fix-config':
      return {kind: 'fix-config', values: {acks: '-1', retries: '5', floor: '2'}};
    case 'predict-lab':
      return {kind: 'predict-lab', choice: 'holds'};
    case 'open':
      return {kind: 'open', ticks: ['x', 'y', 'z']};
  }
}

describe('grade', () => {
  it.each(oneOfEach.map((question) => [question.kind, question] as const))(
    'grades a right %s answer right, says why, and has nothing to correct',
    (_, question) => {
      const result = graded(question, rightAnswer(question));
      expect(result).toMatchObject({outcome: 'right', why: 'because', remarks: []});
    },
  );

  it.each(oneOfEach.map((question) => [question.kind, question] as const))(
    'shows the solution of a %s question without judging',
    (_, question) => {
      const {outcome, solution} = shown(question);
      expect(outcome).toBe('shown');
      expect(solution.length).toBeGreaterThan(0);
    },
  );

  it('says why your choice is wrong, and what is right', () => {
    expect(graded(single, {kind: 'single', choice: 'c'})).toEqual({
      outcome: 'wrong',
      remarks: [{about: 'wrong', text: 'text c', why: 'not c'}],
      solution: ['text b'],
      why: 'because',
    });
  });

  it('gives part of it for more right choices than wrong ones', () => {
    const outcome = (...choices: string[]) =>
      graded(multiple, {kind: 'multiple', choices}).outcome;
    expect(outcome('a')).toBe('partly');
    expect(outcome('a', 'c', 'b')).toBe('partly');
    expect(outcome('a', 'b')).toBe('wrong');
    expect(outcome('b', 'd')).toBe('wrong');
    expect(outcome()).toBe('wrong');
    expect(outcome('a', 'b', 'c', 'd')).toBe('wrong');
  });

  it('names the wrong choices that were taken and the right ones that were missed', () => {
    const {remarks} = graded(multiple, {kind: 'multiple', choices: ['a', 'b']});
    expect(remarks).toEqual([
      {about: 'wrong', text: 'text b', why: 'not b'},
      {about: 'missed', text: 'text c', why: null},
    ]);
  });

  it('gives part of it when moving one item would put the order right', () => {
    const {outcome, remarks} = graded(order, {
      kind: 'order',
      order: ['four', 'one', 'two', 'three'],
    });
    expect(outcome).toBe('partly');
    expect(remarks).toEqual([
      {about: 'misplaced', text: 'text four', why: 'four stands there'},
    ]);
  });

  it('calls an order wrong that needs more than one move', () => {
    const reversed = ['four', 'three', 'two', 'one'];
    expect(graded(order, {kind: 'order', order: reversed}).outcome).toBe('wrong');
  });

  it('takes only an order that has every item once', () => {
    expect(() => grade(order, {kind: 'order', order: ['one', 'two']})).toThrow(
      'every item',
    );
    expect(() =>
      grade(order, {kind: 'order', order: ['one', 'two', 'three', 'three']}),
    ).toThrow('every item');
  });

  it('takes a number within the tolerance, its edges included', () => {
    const outcome = (typed: string) => graded(numeric, {kind: 'numeric', typed}).outcome;
    expect(outcome('1490')).toBe('right');
    expect(outcome('1510')).toBe('right');
    expect(outcome('1489')).toBe('wrong');
    expect(outcome('1511 orders')).toBe('wrong');
  });

  it('knows why a number is wrong where somebody foresaw it', () => {
    const why = (typed: string) =>
      graded(numeric, {kind: 'numeric', typed}).remarks[0]?.why;
    expect(why('0')).toBe('not none');
    expect(why('77')).toBeNull();
  });

  it('asks instead of grading wrong where another reading would be right', () => {
    expect(grade(numeric, {kind: 'numeric', typed: '1.500'})).toEqual({
      type: 'doubt',
      doubt: {type: 'two-readings', readings: [1.5, 1500]},
    });
    expect(graded(numeric, {kind: 'numeric', typed: '1,500'}).outcome).toBe('right');
    expect(graded(numeric, {kind: 'numeric', typed: '2.500'}).outcome).toBe('wrong');
  });

  it('asks for the unit that it expects, and for a number', () => {
    expect(grade(numeric, {kind: 'numeric', typed: '3 s'})).toEqual({
      type: 'doubt',
      doubt: {type: 'other-unit', unit: 's', expected: 'orders'},
    });
    expect(grade(numeric, {kind: 'numeric', typed: 'half'})).toEqual({
      type: 'doubt',
      doubt: {type: 'not-a-number'},
    });
  });

  it('quotes the line that was chosen and says why it is sound', () => {
    expect(graded(spot, {kind: 'spot-the-line', line: 1})).toMatchObject({
      outcome: 'wrong',
      remarks: [{text: 'connect();', why: 'it must connect'}],
      solution: ['send({acks: 1});'],
    });
    expect(graded(spot, {kind: 'spot-the-line', line: 3}).outcome).toBe('wrong');
  });

  it('tells each wrong pair with its why, and gives part of it from half of them', () => {
    const matched = (...[one = '', two = '', three = '', four = '']: readonly string[]) =>
      graded(match, {kind: 'match', partners: {one, two, three, four}});
    expect(matched('b', 'b', 'd', 'c')).toMatchObject({
      outcome: 'partly',
      remarks: [
        {about: 'wrong', text: 'item one → partner b', why: 'one is a'},
        {about: 'wrong', text: 'item three → partner d', why: 'three is a'},
      ],
      solution: [
        'item one → partner a',
        'item two → partner b',
        'item three → partner a',
        'item four → partner c',
      ],
    });
    expect(matched('b', 'a', 'b', 'c').outcome).toBe('wrong');
  });

  it('takes only a match that gives each item a partner that there is', () => {
    expect(() => grade(match, {kind: 'match', partners: {one: 'a'}})).toThrow(
      '"two" has no partner',
    );
    const partners = {one: 'a', two: 'b', three: 'a', four: 'ghost'};
    expect(() => grade(match, {kind: 'match', partners})).toThrow('no partner "ghost"');
  });

  it('says of each setting why its value is wrong, and what was left as it was', () => {
    const set = (...[acks = '', retries = '', floor = '']: readonly string[]) =>
      graded(config, {kind: 'fix-config', values: {acks, retries, floor}});
    expect(set('all', '5', '3')).toMatchObject({
      outcome: 'partly',
      remarks: [
        {about: 'wrong', text: 'min.insync.replicas=3', why: 'one dead stops all'},
      ],
      solution: ['acks=all', 'min.insync.replicas=2'],
    });
    expect(set('1', '100', '1')).toMatchObject({
      outcome: 'wrong',
      remarks: [
        {about: 'left', text: 'acks=1', why: 'one copy'},
        {about: 'wrong', text: 'retries=100', why: 'nothing failed'},
        {about: 'left', text: 'min.insync.replicas=1', why: 'the leader alone'},
      ],
    });
    expect(set('all', '100', '1').outcome).toBe('wrong');
    expect(set('all', '100', '2').outcome).toBe('partly');
    expect(() => set('all', '7', '2')).toThrow('"7" is not offered for retries');
  });

  it('counts the ticks of an open answer and lists what was missing', () => {
    const ticked = (...ticks: string[]) => graded(open, {kind: 'open', ticks});
    expect(ticked('x', 'z')).toMatchObject({
      outcome: 'right',
      remarks: [{about: 'missed', text: 'text y', why: null}],
    });
    expect(ticked('x').outcome).toBe('partly');
    expect(ticked().outcome).toBe('wrong');
  });

  it('refuses an answer of another kind as our bug', () => {
    expect(() => grade(single, {kind: 'open', ticks: []})).toThrow(
      'a single question got a open answer',
    );
  });

  it('grades only the right set of choices right', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd']), (choices) => {
        const right = choices.join('') === 'ac';
        const {outcome} = graded(multiple, {kind: 'multiple', choices});
        expect(outcome === 'right').toBe(right);
      }),
    );
  });

  it('grades only the right order right', () => {
    const ids = order.items.map(({id}) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, {minLength: ids.length}), (given) => {
        const {outcome} = graded(order, {kind: 'order', order: given});
        expect(outcome === 'right').toBe(given.join() === ids.join());
      }),
    );
  });
});
