import {kafkaWords} from '../../systems/kafka/evidence/words/words.js';
import {numberNotes} from '../../course/footnotes.js';
import type {Card, Lesson, Source, Story} from '../../course/course.js';
import {sourceParts} from '../../presenting/sources.js';
import {words} from '../../presenting/words/words.js';

export type Readable = (markdown: string) => string;

/** A lesson with its sources, as text for people. */
export function lessonText(
  lesson: Lesson,
  sources: ReadonlyMap<string, Source>,
  readable: Readable,
): string {
  const {markdown, list} = withSources(lesson, sources);
  const title = words.plain.reading.sources;
  const end = list.length === 0 ? [] : [`${title}\n${list.join('\n')}`];
  return [readable(markdown), ...end].join('\n\n');
}

/** The same as Markdown. */
export function lessonMarkdown(
  lesson: Lesson,
  sources: ReadonlyMap<string, Source>,
): string {
  const {markdown, list} = withSources(lesson, sources);
  const title = words.plain.reading.sources;
  const end = list.length === 0 ? [] : [`## ${title}\n\n${list.join('\n\n')}`];
  return [markdown, ...end].join('\n\n');
}

function withSources(
  lesson: Lesson,
  sources: ReadonlyMap<string, Source>,
): {readonly markdown: string; readonly list: readonly string[]} {
  const {markdown, sources: noted} = numberNotes(lesson.markdown);
  const list = noted.flatMap((id, index) => {
    const source = sources.get(id);
    return source === undefined
      ? []
      : [`[${index + 1}] ${sourceParts(source).join(', ')}`];
  });
  return {markdown, list};
}

/** An interview card: what is asked, what to say, and what is asked then. */
export function cardText(card: Card, readable: Readable): string {
  const {asked, answer, followUp} = words.plain.reading;
  const {short, long} = words.card;
  return [
    asked(readable(card.question)),
    answer(short, readable(card.short)),
    answer(long, readable(card.long)),
    ...card.followUps.map((one) =>
      followUp(readable(one.question), readable(one.answer)),
    ),
  ].join('\n\n');
}

/** A stepped X-ray in sentences: one paragraph an event. */
export function storyText({title, intro, steps}: Story, readable: Readable): string {
  const events = steps.map(({text, ...step}, index) =>
    kafkaWords.plain.storyStep({...step, step: index + 1, text: readable(text)}),
  );
  return [readable(`# ${title}`), readable(intro), ...events].join('\n\n');
}
