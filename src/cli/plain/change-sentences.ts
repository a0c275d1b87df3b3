import type {Change} from '../../presenting/lab-material.js';
import {labWords as words} from './lab-words.js';

/** What a fix makes different: what happens, and the files as `In checkout.ts:`, `Removed: acks: 1,`, `Added: acks: -1,`. */
export function changeSentences({files, filesOf, happens}: Change): readonly string[] {
  if (files.length === 0 && happens.length === 0) return [words.noChange];
  return [
    ...(happens.length === 0 ? [] : [words.happens]),
    ...happens.map(({here, text}) =>
      here ? words.happensHere(text) : words.happensNot(text),
    ),
    ...(files.length === 0 ? [words.noFileChanged] : []),
    ...(filesOf === null ? [] : [words.filesOf(filesOf)]),
    ...(files.length === 0 ? [] : [words.changes]),
    ...files.flatMap(rowSentence),
  ];
}

/** One row of a unified diff, if it says something. */
function rowSentence(row: string): readonly string[] {
  const file = /^\+\+\+ (?:b\/)?(.*)$/.exec(row)?.[1];
  if (file !== undefined) return [`In ${file}:`];
  if (row.startsWith('+')) return [words.added(row.slice(1).trim())];
  if (row.startsWith('-') && !row.startsWith('---'))
    return [words.removed(row.slice(1).trim())];
  return [];
}
