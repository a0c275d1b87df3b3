import type {PreparedCheck} from '../../course/interview/prepared.js';
import type {Progress} from '../../course/progress/progress.js';
import {words} from '../words/words.js';

/** What a check of a prepared answer found, as Markdown. */
export function preparedMarkdown({layers, points}: PreparedCheck): string {
  const {answer: t} = words;
  const found = points.filter(({sentences}) => sentences.length > 0);
  const listed = (title: string, rows: readonly string[]): readonly string[] =>
    rows.length === 0 ? [] : [title, rows.map((row) => `- ${row}`).join('\n')];
  return [
    layers
      .map(({layer, words: count, most}) => `- ${t.length(t.titles[layer], count, most)}`)
      .join('\n'),
    ...listed(
      t.has,
      found
        .filter(({point}) => point.sound)
        .map(({point, sentences}) => t.quoted(point.text, sentences[0] ?? '')),
    ),
    ...listed(
      t.lacks,
      points
        .filter(({point, sentences}) => point.sound && sentences.length === 0)
        .map(({point}) => point.text),
    ),
    ...listed(
      t.beliefs,
      found
        .filter(({point}) => !point.sound)
        .map(({point, sentences}) => t.believed(sentences[0] ?? '', point.why)),
    ),
    t.onlyWords,
  ].join('\n\n');
}

/** A row for each lab that the learner has run as shipped, with what came out. */
export function runRows({labs}: Pick<Progress, 'labs'>): readonly string[] {
  const {answer: t} = words;
  return [...labs].flatMap(([lab, {shipped, fixedWith}]) => {
    if (shipped === null) return [];
    const fix = fixedWith === 'mine' ? t.mine : fixedWith;
    return [t.run({lab, ...shipped, fixedWith: fix})];
  });
}
