/** What there is to say of the learner's own copy beside the verdict of its run. */
import {
  lastKept,
  type Printed,
  type PrintedLine,
  typeChecker,
} from '../../engine/printed.js';
import {words} from '../words/words.js';
import type {Result} from './result.js';

/** A sentence, and rows of what others wrote below it. */
export type CopyNote = {readonly text: string; readonly rows: readonly string[]};

/** So many of the last lines stand beside a verdict. */
const mostRows = 5;

/** Where it lies and what is changed in it, what its types say, and what it printed last; nothing of another run. */
export function copyNotes({report, printed}: Result): readonly CopyNote[] {
  if (report.fix !== 'mine') return [];
  const {ownCopy: say} = words.run;
  const types = printed.lines.filter(({program}) => program === typeChecker);
  const others = printed.lines.filter(({program}) => program !== typeChecker);
  const notes = [
    report.copy === null ? [] : [{text: say.copy(report.copy), rows: []}],
    noteOf(say.types(types.length), types.slice(0, mostRows)),
    noteOf(
      say.printed(others.length + printed.leftOut, mostRows),
      others.slice(-mostRows),
    ),
  ];
  return notes.flat();
}

const noteOf = (text: string, lines: readonly PrintedLine[]): readonly CopyNote[] =>
  lines.length === 0 ? [] : [{text, rows: lines.map(rowOf)}];

const rowOf = ({program, text}: PrintedLine): string => `${program}: ${text}`;

/** Every line that is kept: when, who, what. */
export function printedRows({lines, leftOut}: Printed): readonly string[] {
  const rows = lines.map(
    ({at, program, text}) =>
      `${(at / 1000).toFixed(3).padStart(7)}  ${program.padEnd(9)}  ${text}`,
  );
  if (leftOut === 0) return rows;
  const {leftOut: told} = words.run.ownCopy;
  return [...rows.slice(0, -lastKept), told(leftOut), ...rows.slice(-lastKept)];
}
