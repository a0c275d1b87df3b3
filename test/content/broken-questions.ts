/** Ways to break the questions of the small course. */
import {type Broken, type Case, asBroken} from './broken-content.js';
import {edited} from './small-course.js';

const quiz = 'stations/first/station.yaml';
const text = 'en/stations/first/station.yaml';

const cases: readonly Case[] = [
  [
    'a choice twice',
    edited(quiz, 'choices: [a, b, c], right: b', 'choices: [a, b, c, a], right: b'),
    quiz,
    /"a" is there twice/,
  ],
  [
    'a single question with two right ones',
    edited(quiz, 'right: b', 'right: [a, b]'),
    quiz,
    /exactly one right choice, and this has 2/,
  ],
  [
    'a right choice that is none',
    edited(quiz, 'right: b', 'right: z'),
    quiz,
    /"z" is not a choice/,
  ],
  [
    'a multiple question without a right one',
    edited(quiz, 'right: [a, b]', 'right: []'),
    quiz,
    /No choice is right/,
  ],
  [
    'a multiple question without a wrong one',
    edited(quiz, 'right: [a, b]', 'right: [a, b, c]'),
    quiz,
    /No choice is wrong/,
  ],
  [
    'a wrong choice without its why',
    edited(text, '{text: A, why: no}', '{text: A}'),
    text,
    /choices\/a: A wrong choice does not say why/,
  ],
  [
    'two things to put in order',
    edited(quiz, 'items: [a, b, c]', 'items: [a, b]'),
    quiz,
    /at least three items/,
  ],
  [
    'a number without a unit',
    edited(text, '    unit: orders\n', ''),
    text,
    /quiz\/count\/unit: This is missing/,
  ],
  [
    'a mistake that is right',
    edited(quiz, 'tolerance: 0', 'tolerance: 1'),
    quiz,
    /6 is no mistake/,
  ],
  [
    'a mistake without its why',
    edited(quiz, 'mistakes: [6]', 'mistakes: [6, 7]'),
    text,
    /mistakes\/7: The text of "7" is missing/,
  ],
  [
    'a wrong line that is not there',
    edited(quiz, 'wrong: [1]', 'wrong: [1, 9]'),
    quiz,
    /Line 9 is not a line.*1, 3/,
  ],
  ['no wrong line', edited(quiz, 'wrong: [1]', 'wrong: []'), quiz, /No line is wrong/],
  [
    'a sound line without its why',
    edited(text, "{'3': It comes last.}", '{}'),
    text,
    /lines\/3: The text of "3" is missing/,
  ],
  [
    'more ticks to pass than there are',
    edited(quiz, 'pass: 1', 'pass: 3'),
    quiz,
    /3 ticks cannot be had of 2/,
  ],
  [
    'a choice said twice',
    edited(text, 'c: {text: C, why: no}', 'c: {text: A, why: no}'),
    text,
    /quiz\/pick\/choices: "A" is there twice/,
  ],
  [
    'two things to match',
    edited(quiz, '{a: x, b: y, c: x}', '{a: x, b: y}'),
    quiz,
    /quiz\/fit\/pairs: There are 2 items to match/,
  ],
  [
    'one partner to choose from',
    edited(quiz, '{a: x, b: y, c: x}, extra: [z]', '{a: x, b: x, c: x}'),
    quiz,
    /There is 1 partner/,
  ],
  [
    'an extra partner that is none',
    edited(quiz, 'extra: [z]', 'extra: [z, x]'),
    quiz,
    /fit\/extra: "x" is the partner of an item/,
  ],
  [
    'an item to match without its why',
    edited(text, 'a: {text: A, why: ax}', 'a: {text: A}'),
    text,
    /fit\/items\/a\/why: This is missing/,
  ],
  [
    'a partner without a text',
    edited(text, 'x: X, y: Y', 'x: X'),
    text,
    /fit\/partners\/y: The text of "y" is missing/,
  ],
  [
    'a partner said twice',
    edited(text, 'y: Y', 'y: X'),
    text,
    /fit\/partners: "X" is there twice/,
  ],
  [
    'a setting that has no place in the code',
    edited(quiz, 'retries=<<retries>>', 'linger.ms=0'),
    quiz,
    /mend\/settings\/retries: The code has no place for this setting/,
  ],
  [
    'a place in the code for no setting',
    edited(quiz, 'retries=<<retries>>', 'retries=<<retries>> <<ghost>>'),
    quiz,
    /mend\/code: There is no setting "ghost"/,
  ],
  [
    'a setting with two places',
    edited(quiz, 'retries=<<retries>>', 'retries=<<retries>> <<acks>>'),
    quiz,
    /mend\/code: "acks" is there twice/,
  ],
  [
    'a shown value that is not offered',
    edited(quiz, 'shown: 1,', 'shown: 2,'),
    quiz,
    /mend\/settings\/acks\/shown: "2" is not offered/,
  ],
  [
    'a right value that is not offered',
    edited(quiz, 'right: all}', 'right: [all, -1]}'),
    quiz,
    /mend\/settings\/acks\/right: "-1" is not offered/,
  ],
  [
    'one value to choose from',
    edited(quiz, 'offered: [5, 100]', 'offered: [5]'),
    quiz,
    /mend\/settings\/retries\/offered: One value is offered/,
  ],
  [
    'a value that cannot be typed',
    edited(quiz, 'offered: [5, 100]', "offered: [5, 100, 'a b']"),
    quiz,
    /retries\/offered: "a b" cannot be typed as one word/,
  ],
  [
    'a value that is no text',
    edited(quiz, 'offered: [5, 100]', 'offered: [5, [100]]'),
    quiz,
    /retries\/offered\/1: .*Write a text or a number/,
  ],
  [
    'a configuration in which nothing is wrong',
    edited(quiz, 'shown: 1,', 'shown: all,'),
    quiz,
    /mend\/settings: Every setting is right as it is shown/,
  ],
  [
    'a configuration in which all is wrong',
    edited(quiz, 'shown: 5,', 'shown: 100,'),
    quiz,
    /mend\/settings: Every setting must be changed/,
  ],
  [
    'a configuration too wide with its longest value',
    edited(quiz, 'acks=<<acks>>', `${'x'.repeat(52)}<<acks>>`),
    quiz,
    /mend\/code\/line 1: This line is 55 columns wide.*within 54/,
  ],
  [
    'a wrong value without its why',
    edited(text, "{0: no, '1': no}", '{0: no}'),
    text,
    /mend\/wrong\/acks\/1: The text of "1" is missing/,
  ],
  [
    'a why for no setting',
    edited(text, 'retries: {100: in vain}', 'retries: {100: in vain}, ghost: {1: no}'),
    text,
    /mend\/wrong\/ghost: There is no setting "ghost"/,
  ],
  [
    'a prediction of a lab that there is not',
    edited(quiz, 'predict-lab, lab: some-lab', 'predict-lab, lab: other'),
    quiz,
    /quiz\/bet\/lab: There is no lab "other"/,
  ],
  [
    'a prediction of a run that there is not',
    edited(quiz, 'run: a-fix', 'run: b-fix'),
    quiz,
    /bet\/run: The lab some-lab cannot be run as "b-fix".*as-shipped, control, a-fix/,
  ],
  [
    'a prediction of what the lab does not promise',
    edited(quiz, 'asks: none-lost', 'asks: visible'),
    quiz,
    /bet\/asks: The lab some-lab promises nothing about "visible".*none-lost/,
  ],
  [
    'a prediction of what may go either way',
    edited(quiz, 'asks: none-lost', 'asks: each-once'),
    quiz,
    /bet\/asks: .*promises either of "each-once": nobody can predict it/,
  ],
  [
    'a prediction of a headline that may go either way',
    edited(quiz, 'asks: none-lost', 'asks: headline'),
    quiz,
    /bet\/asks: .*promises either of "headline"/,
  ],
  [
    'a mistake that is what comes out',
    edited(text, '{breaks: People', '{holds: People'),
    text,
    /bet\/mistakes\/holds: That is what comes out/,
  ],
  [
    'a mistake that cannot come out',
    edited(text, '{breaks: People', '{lost: People'),
    text,
    /bet\/mistakes\/lost: "lost" cannot come out.*holds, breaks/,
  ],
  [
    'an outcome without words',
    edited('en/outcomes.yaml', ', breaks: Some are lost.', ''),
    'en/outcomes.yaml',
    /none-lost\/breaks: What may come out of a run has no words/,
  ],
  ['no outcomes', {'en/outcomes.yaml': null}, 'en/outcomes.yaml', /The file is missing/],
];

export const brokenQuestions: readonly Broken[] = cases.map(asBroken);
