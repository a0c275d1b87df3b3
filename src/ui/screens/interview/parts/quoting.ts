import {shownRubric} from '../../../../course/interview/begin.js';
import type {RubricPoint} from '../../../../course/interview/opening.js';
import {sentencesOf} from '../../../../course/interview/sentences.js';
import type {Intent, Offer} from '../../../keys.js';
import {clamp} from '../../../state/moves.js';
import {say, type Step} from '../../../state/step.js';
import {proseWidth} from '../../../state/world.js';
import {
  inStage,
  type Held,
  type InterviewScreen,
  type StageOf,
  whereOf,
} from '../interview-screen.js';
import {edited, moveOffers} from './editing.js';

export type Claiming = Held<StageOf<'claim'>>;

/** A sentence of one's own that can be quoted. */
export type Quotable = {
  readonly sentence: {readonly index: number; readonly text: string};
  /** Its words make it likely to make the point. */
  readonly perhaps: boolean;
  readonly here: boolean;
};

/** The point under the cursor. */
export const pointAt = ({stage}: Claiming): RubricPoint | undefined =>
  shownRubric(stage.opening)[stage.cursor];

/** The answer was spoken: what was said is typed now. */
export const isSpoken = ({record, stage}: Claiming): boolean =>
  record.rounds.find(({opening}) => opening === stage.opening.id)?.answered?.words ===
  null;

/** Sentences around the cursor that are shown: a long answer has thousands. */
const near = 20;

/** Those first that are likely to make the point. */
function orderedOf({screen, stage, ...held}: Claiming) {
  const text = screen.texts[stage.opening.id] ?? '';
  const point = pointAt({screen, stage, ...held});
  const likely =
    point === undefined ? [] : (screen.highlight(text, [point]).get(point.id) ?? []);
  const all = sentencesOf(text).map((one, index) => ({
    sentence: {index, text: one},
    perhaps: likely.includes(index),
  }));
  return all.toSorted((a, b) => Number(b.perhaps) - Number(a.perhaps));
}

const cursorOf = ({stage: {quoting: by}}: Claiming): number =>
  by?.by === 'choice' ? by.cursor : 0;

export function sentencesToQuote(held: Claiming): readonly Quotable[] {
  if (held.stage.quoting?.by !== 'choice') return [];
  const cursor = cursorOf(held);
  return orderedOf(held)
    .map((one, index) => ({...one, here: index === cursor}))
    .slice(Math.max(0, cursor - near), cursor + near);
}

export function quoteOffers({stage, world: {t}}: Claiming): readonly Offer[] {
  const {does} = t;
  return [
    {on: ['enter'], does: does.quote},
    ...(stage.quoting?.by === 'typing'
      ? moveOffers(does)
      : [{on: ['up', 'down'], does: does.move} as const]),
    {on: ['back'], does: does.cancel},
  ];
}

/** A key while a sentence is chosen or typed. */
export function quoting(held: Claiming, intent: Intent): Step<InterviewScreen> {
  const {stage, world} = held;
  const {quoting: by} = stage;
  if (by === null || intent.command === 'back')
    return inStage(held, {...stage, quoting: null});
  if (intent.command === 'enter') return quoted(held);
  if (by.by === 'typing') {
    const typing = edited(by.typing, intent, proseWidth(world.size));
    return inStage(held, {...stage, quoting: {...by, typing}});
  }
  const to = by.cursor + (intent.command === 'up' ? -1 : 1);
  const cursor = clamp(to, orderedOf(held).length);
  return inStage(held, {...stage, quoting: {...by, cursor}});
}

function quoted(held: Claiming): Step<InterviewScreen> {
  const {stage} = held;
  const {quoting: by, quotes} = stage;
  const quote =
    by?.by === 'typing'
      ? by.typing.text.trim()
      : orderedOf(held)[cursorOf(held)]?.sentence.text;
  const point = pointAt(held);
  if (point === undefined || quote === undefined || quote === '')
    return inStage(held, {...stage, quoting: null});
  return withQuotes(held, {...quotes, [point.id]: quote});
}

/** What is claimed is kept as it is claimed: whoever leaves finds it again. */
export function withQuotes(
  held: Claiming,
  quotes: Claiming['stage']['quotes'],
): Step<InterviewScreen> {
  const next = inStage(held, {...held.stage, quoting: null, quotes});
  return {
    ...next,
    effects: [say({type: 'interview-claiming', ...whereOf(held), quotes})],
  };
}
