import {numberOf, textOf} from '../../../../engine/evidence.js';
import type {Fact, Facts, Misbehaviour} from '../../../../engine/history/history.js';
import type {SystemWords} from '../../../../engine/system-view.js';
import {counted, ordinal} from '../../../../grammar/en.js';

const secondsOf = ({ms}: Facts): string => `${numberOf(ms) / 1000} s`;

const moved = (facts: Facts): string => `and nothing moved for ${secondsOf(facts)}`;

function whereInFile({file, line, column}: Facts): string {
  if (file === undefined) return '';
  return `${textOf(file)}, line ${numberOf(line)}, column ${numberOf(column)}: `;
}

const how: Readonly<Record<Misbehaviour, string>> = {
  'does-not-build': 'does not build',
  threw: 'threw an error',
  failed: 'failed',
  'exited-early': 'ended before its work was done',
  hung: 'hung',
  'spoke-garbage': 'said something that is no part of the conversation',
  'unknown-order': 'spoke of an order that it was never given',
  flooded: 'said more than anybody can take in',
  'never-acknowledged': 'acknowledged nothing',
};

/** How one of the shop's programs broke the rules: "checkout hung: …", in English. */
export const misbehaviourEn = (
  program: string,
  kind: Misbehaviour,
  detail: string,
): string => `${program} ${how[kind]}${detail && `: ${detail}`}`;

/** Of one that does not even answer whether it is there. */
export const busyEn = (detail: string): string =>
  `${detail}; it did not even say that it is there, as one that does not use the kit, or is in an endless loop`;

/** How far it had come when it ended by itself. */
function doneBy({why, did, count, last, silent}: Facts): string {
  const many = counted(numberOf(count), 'order');
  const [done = '', goesOn = ''] =
    {
      taken: [
        `, after it had taken ${many}`,
        '; checkout has to go on until orders() ends',
      ],
      handled: [
        `, after it had shipped ${many}`,
        '; shipping has to go on until SIGTERM asks it to end',
      ],
    }[textOf(did)] ?? [];
  if (silent === true) return `${done}, and it printed nothing of why`;
  const printed = last === undefined ? '' : printedEn('', last);
  return `${done}${why === 'exit' ? goesOn : ''}${printed}`;
}

/** With what a program printed before. */
export const printedEn = (detail: string, last: Fact): string =>
  `${detail}; the last that it printed: ${textOf(last)}`;

/** What was seen of it, by code. */
export const whysEn = {
  'too-few-acknowledged': (facts: Facts) =>
    `${numberOf(facts['count'])} of ${counted(numberOf(facts['of']), 'order')} were acknowledged ${secondsOf(facts)} later`,
  'had-not-ended': (facts: Facts) =>
    `it had no more orders, and had not ended ${secondsOf(facts)} later`,
  'no-last-word': (facts: Facts) =>
    `it gave no last word on ${counted(numberOf(facts['count']), 'order')}, the first of them ${textOf(facts['first'])}, ${moved(facts)}`,
  'asked-for-none': (facts: Facts) =>
    `it asked for no order, ${moved(facts)} (orders() of the kit hands them out)`,
  'asked-for-no-more': (facts: Facts) => `it asked for no more orders, ${moved(facts)}`,
  'no-such-call': (facts: Facts) =>
    `it had not come to its ${ordinal(numberOf(facts['nth']))} "${textOf(facts['call'])}" ${secondsOf(facts)} later`,
  'before-it-was-killed': () => 'it had ended before it was killed',
  'before-it-was-paused': () => 'it had ended before it was paused',
  'before-it-was-replaced': () => 'it had ended before it was replaced',
  'first-had-not-ended': (facts: Facts) =>
    `the first one had not ended ${secondsOf(facts)} after it could go on`,
  'too-few-shipped': (facts: Facts, system: SystemWords | null) =>
    `${numberOf(facts['count'])} of ${numberOf(facts['of'])} orders were shipped, and they were not all ${system?.settled ?? 'settled'}, ${secondsOf(facts)} later`,
  'not-ended': (facts: Facts) => `it had not ended ${secondsOf(facts)} later`,
  'end-not-reached': (facts: Facts, system: SystemWords | null) =>
    `nothing new was shipped for ${secondsOf(facts)}, and the end of the ${system?.holding ?? 'orders'} was not reached`,
  exit: (facts: Facts) => `exit code ${String(facts['code'])}${doneBy(facts)}`,
  signal: (facts: Facts) => `it was ended by ${textOf(facts['signal'])}${doneBy(facts)}`,
  answered: ({id}: Facts) => `it answered "${textOf(id)}"`,
  'not-of-the-kit': ({said}: Facts) =>
    `it wrote "${textOf(said)}" to stdout, where only the kit speaks (what console.log and System.out print is fine: it goes to stderr)`,
  'no-end-of-line': ({megabytes}: Facts) =>
    `it wrote more than ${numberOf(megabytes)} MB without an end of line`,
  mistake: (facts: Facts) => `${whereInFile(facts)}${textOf(facts['said'])}`,
  'imports-what-is-not-there': (facts: Facts) =>
    `${whereInFile(facts)}it imports "${textOf(facts['module'])}", which is not there (a program may import files beside it, kafkajs, ackademy/kit, node's own modules, and packages that you have installed there)`,
  'no-main': (facts: Facts) =>
    `the class ${textOf(facts['class'])} has no method "public static void main(String[] args)"`,
  'no-such-class': (facts: Facts) =>
    `its file has no class ${textOf(facts['class'])}, by which it is started`,
  'not-built-in-time': (facts: Facts) =>
    `it was not built within ${secondsOf(facts)}: it imports what cannot be read to its end, or far too much`,
  'too-many-calls': ({most}: Facts) => `it made more than ${numberOf(most)} calls`,
};
