import type {AnswerOf, Judged, Remark} from '../answer.js';
import type {SpotTheLineQuestion} from '../question.js';

/** Any of the wrong lines is the right answer. */
export function judgeLine(
  {code, lines}: SpotTheLineQuestion,
  {line}: AnswerOf<'spot-the-line'>,
): Judged {
  const chosen = lines.find((candidate) => candidate.line === line);
  if (chosen?.wrong === true) return {outcome: 'right', remarks: []};
  const text = code.split('\n')[line - 1]?.trim() ?? '';
  const remark: Remark = {about: 'wrong', text, why: chosen?.why ?? null};
  return {outcome: 'wrong', remarks: [remark]};
}

export function wrongLines({code, lines}: SpotTheLineQuestion): readonly string[] {
  const rows = code.split('\n');
  return lines.filter(({wrong}) => wrong).map(({line}) => (rows[line - 1] ?? '').trim());
}
