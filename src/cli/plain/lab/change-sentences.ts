import type {Change} from '../../../presenting/lab-material.js';
import {words} from '../../../presenting/words/words.js';

/** What a fix makes different: what happens, and the files as `In checkout.ts:`, `Removed: acks: 1,`, `Added: acks: -1,`. */
export function changeSentences({
  files,
  filesOf,
  happens,
  copy,
}: Change): readonly string[] {
  const where = copy === null ? [] : [words.lab.copyIn(copy)];
  if (files.length === 0 && happens.length === 0)
    return [...where, words.plain.lab.noChange];
  return [
    ...where,
    ...(happens.length === 0 ? [] : [words.plain.lab.happens]),
    ...happens.map(({here, text}) =>
      here ? words.plain.lab.happensHere(text) : words.plain.lab.happensNot(text),
    ),
    ...(files.length === 0 ? [words.plain.lab.noFileChanged] : []),
    ...(filesOf === null ? [] : [words.lab.filesOf(filesOf)]),
    ...(files.length === 0 ? [] : [words.plain.lab.changes]),
    ...files.flatMap(rowSentence),
  ];
}

/** One row of a unified diff, if it says something. */
function rowSentence(row: string): readonly string[] {
  const file = /^\+\+\+ (?:b\/)?(.*)$/.exec(row)?.[1];
  if (file !== undefined) return [words.plain.lab.inFile(file)];
  if (row.startsWith('+')) return [words.plain.lab.added(row.slice(1).trim())];
  if (row.startsWith('-') && !row.startsWith('---'))
    return [words.plain.lab.removed(row.slice(1).trim())];
  return [];
}
