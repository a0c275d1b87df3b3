import {numberNotes} from '../../course/footnotes.js';
import type {Card, Lesson, Source, Story} from '../../course/course.js';
import {sourceText} from './quiz-graded.js';

export type Readable = (markdown: string) => string;

/** A lesson with its sources, as text for people. */
export function lessonText(
  lesson: Lesson,
  sources: ReadonlyMap<string, Source>,
  readable: Readable,
): string {
  const {markdown, list} = withSources(lesson, sources);
  const end = list.length === 0 ? [] : [`Sources\n${list.join('\n')}`];
  return [readable(markdown), ...end].join('\n\n');
}

/** The same as Markdown. */
export function lessonMarkdown(
  lesson: Lesson,
  sources: ReadonlyMap<string, Source>,
): string {
  const {markdown, list} = withSources(lesson, sources);
  const end = list.length === 0 ? [] : [`## Sources\n\n${list.join('\n\n')}`];
  return [markdown, ...end].join('\n\n');
}

function withSources(
  lesson: Lesson,
  sources: ReadonlyMap<string, Source>,
): {readonly markdown: string; readonly list: readonly string[]} {
  const {markdown, sources: noted} = numberNotes(lesson.markdown);
  const list = noted.flatMap((id, index) => {
    const source = sources.get(id);
    return source === undefined ? [] : [`[${index + 1}] ${sourceText(source)}`];
  });
  return {markdown, list};
}

/** An interview card: what is asked, what to say, and what is asked then. */
export function cardText(card: Card, readable: Readable): string {
  const followUps = card.followUps.map(
    ({question, answer}) => `They go on: ${readable(question)}\n${readable(answer)}`,
  );
  return [
    `Question: ${readable(card.question)}`,
    `In 30 seconds: ${readable(card.short)}`,
    `In 2 minutes: ${readable(card.long)}`,
    ...followUps,
  ].join('\n\n');
}

/** A stepped X-ray in sentences: one paragraph an event. */
export function storyText({title, intro, steps}: Story, readable: Readable): string {
  const events = steps.map(({text, replicas, leader, epoch, committed}, index) => {
    const logs = replicas.map(({broker, logEnd, inIsr, state}) => {
      const how = state === 'running' ? '' : ` is ${state},`;
      return `Broker ${broker}${how}${how === '' ? ' has' : ' has'} ${logEnd}${inIsr ? '' : ' and is not in the ISR'}.`;
    });
    const leads = leader === null ? 'Nobody leads' : `Broker ${leader} leads`;
    return `${index + 1}. ${readable(text)}\n${leads}, epoch ${epoch}. Committed: ${committed}. ${logs.join(' ')}`;
  });
  return [readable(`# ${title}`), readable(intro), ...events].join('\n\n');
}
