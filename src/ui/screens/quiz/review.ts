import {type Asked, nameOf} from '../../../course/asked.js';
import {keyOf, type RememberedItem} from '../../../course/memory/memory.js';
import {currentItem, type QuizItem, startQuiz} from '../../../course/quiz.js';
import type {Random} from '../../../course/shuffle.js';
import {comesAgainIn} from '../../../presenting/review/due.js';
import type {Offer} from '../../keys.js';
import {say, type Step} from '../../state/step.js';
import type {World} from '../../state/world.js';
import {freshDraft, type QuizScreen} from './quiz-screen.js';

/** A quiz of what is due, from all stations: after each answer it says when it comes again. */
export function openReview(
  asked: readonly Asked[],
  {sources, ownRuns}: Pick<QuizScreen, 'sources' | 'ownRuns'>,
  {random, now}: {readonly random: Random; readonly now: number},
): QuizScreen {
  const quiz = startQuiz(
    asked.map(({question}) => question),
    random,
  );
  return {
    ...{at: 'quiz', station: null, asked, sources, ownRuns, quiz, whole: false},
    draft: freshDraft(currentItem(quiz)),
    ...{evidence: false, offset: 0, since: now, review: {cursor: 0, open: false}},
  };
}

function rememberedOf(asked: Asked, {progress}: World): RememberedItem | null {
  return progress.memory.items.get(keyOf(nameOf(asked))) ?? null;
}

const askedOf = ({asked, quiz}: QuizScreen, item: QuizItem): Asked | null =>
  asked[quiz.items.indexOf(item)] ?? null;

/** `Comes again in 4 days.`: under the answer, in a review. */
export function againText(
  screen: QuizScreen,
  item: QuizItem,
  world: World,
): string | null {
  const asked = screen.station === null ? askedOf(screen, item) : null;
  if (asked === null) return null;
  const days = comesAgainIn(world.progress.memory, nameOf(asked));
  const easy = rememberedOf(asked, world)?.lastRating === 'easy';
  return days === null ? null : world.t.review.comesAgain(days, easy);
}

/** Only what was right just now, and not answered aloud, can have been easy. */
export function easyOffers(
  screen: QuizScreen,
  item: QuizItem,
  world: World,
): readonly Offer[] {
  const asked = screen.station === null ? askedOf(screen, item) : null;
  const may =
    asked !== null &&
    item.question.kind !== 'open' &&
    item.grade?.outcome === 'right' &&
    rememberedOf(asked, world)?.lastRating === 'good';
  return may ? [{on: ['easy'], does: world.t.does.easy}] : [];
}

export function saidEasy(screen: QuizScreen): Step<QuizScreen> {
  const asked = screen.asked[screen.quiz.at];
  if (asked === undefined) return {screen};
  const {station, question} = asked;
  return {
    screen,
    effects: [say({type: 'found-easy', station: station.id, question: question.id})],
  };
}

/** At the end of a review: on which days how much of it comes again. */
export function againSummary({asked, station}: QuizScreen, world: World): string | null {
  if (station !== null) return null;
  const {review} = world.t;
  const {memory} = world.progress;
  const days = asked.flatMap((one) => comesAgainIn(memory, nameOf(one)) ?? []);
  const parts = [...new Set(days)]
    .sort((a, b) => a - b)
    .map((day) => review.again(days.filter((one) => one === day).length, day));
  return parts.length === 0 ? null : `${review.comeAgain} ${parts.join(', ')}.`;
}
