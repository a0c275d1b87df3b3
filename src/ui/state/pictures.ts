import {findStation} from '../../course/outline.js';
import {cardText} from '../screens/card/card-view.js';
import {cardSteps, stepIndex} from '../screens/card/card-state.js';
import {homeLines, homeRight} from '../screens/home/home-view.js';
import {labPicture} from '../screens/lab/lab-view.js';
import {lessonPages} from '../screens/lesson/lesson-state.js';
import {pricePicture} from '../screens/price/price-view.js';
import {planPages} from '../screens/plan/plan-screen.js';
import {planLines} from '../screens/plan/plan-view.js';
import {quizBody, quizRight} from '../screens/quiz/quiz-view.js';
import {searchLines, searchRight, searchTitle} from '../screens/search/search-view.js';
import {notedLines} from '../screens/source-lines.js';
import {stationLines} from '../screens/station/station-view.js';
import {storyLines} from '../screens/story/story-view.js';
import {type Line, span} from '../../text/line.js';
import {shownPage} from '../text/pages.js';
import {bold, dim} from '../../text/style.js';
import type {Picture} from './picture.js';
import type {Screen} from './screen.js';
import {proseWidth, type World} from './world.js';

type Of<At extends Screen['at']> = Extract<Screen, {at: At}>;

const pictures: {
  readonly [At in Screen['at']]: (screen: Of<At>, world: World) => Picture;
} = {
  home: (screen, world) => ({
    title: [span(world.t.title, bold)],
    right: homeRight(world),
    lines: homeLines(screen, world),
  }),
  station: stationPicture,
  lesson: lessonPicture,
  story: storyPicture,
  quiz: (screen, world) => ({
    title: quizTitle(screen, world),
    right: quizRight(screen, world),
    ...quizBody(screen, world),
  }),
  card: cardPicture,
  plan: planPicture,
  lab: labPicture,
  search: (screen, world) => ({
    title: searchTitle(world),
    right: searchRight(screen, world),
    lines: searchLines(screen, world),
  }),
  price: pricePicture,
};

/** What a screen looks like at the world's size. */
export function pictureOf(screen: Screen, world: World): Picture {
  // The table pairs each screen with its own function, which the compiler cannot follow here.
  const own = pictures[screen.at] as (screen: Screen, world: World) => Picture;
  return own(screen, world);
}

function titled(title: string, part: string): Line {
  return [span(`${part}  `, dim), span(title, bold)];
}

function planPicture(screen: Of<'plan'>, world: World): Picture {
  const {plan} = world.t;
  const at = planPages.indexOf(screen.page);
  const until = homeRight(world);
  const page = plan.pageOf(at + 1, planPages.length);
  return {
    title: [span(plan.pages[screen.page], bold)],
    right: until === '' ? page : `${until} · ${page}`,
    lines: planLines(screen, world),
    offset: screen.offset,
  };
}

/** In a review, the title is that of the station that the question is from. */
function quizTitle({station, asked, quiz}: Of<'quiz'>, {t}: World): Line {
  if (station !== null) return titled(station.title, t.parts.quiz);
  return titled(asked[quiz.at]?.station.title ?? '', t.review.title);
}

function stationPicture(screen: Of<'station'>, world: World): Picture {
  const station = findStation(world.course, screen.station);
  if (station === null) return {title: [], right: '', lines: []};
  const {stages, station: words} = world.t;
  return {
    title: [span(station.title, bold)],
    right: `${stages[station.stage]} · ${words.minutes(station.minutes)}`,
    lines: stationLines(screen, station, world),
  };
}

function lessonPicture(screen: Of<'lesson'>, world: World): Picture {
  const title = titled(screen.station.title, world.t.parts.lesson);
  if (screen.sourcesAt !== null)
    return {
      title,
      right: world.t.lesson.sources,
      lines: notedLines(screen.sources, proseWidth(world.size)),
      offset: screen.sourcesAt,
    };
  const text = lessonPages(screen, world);
  return {
    title,
    right: world.t.lesson.pageOf(text.at + 1, text.all.length),
    lines: shownPage(text),
  };
}

function storyPicture(screen: Of<'story'>, world: World): Picture {
  const {story, step} = screen;
  const {t} = world;
  return {
    title: titled(story.title, t.parts.story),
    right: step < 0 ? t.story.intro : t.story.stepOf(step + 1, story.steps.length),
    lines: storyLines(screen, world),
  };
}

function cardPicture(screen: Of<'card'>, world: World): Picture {
  const {parts, card} = world.t;
  return {
    title: titled(screen.station.title, parts.card),
    right: card.stepOf(stepIndex(screen) + 1, cardSteps(screen).length),
    lines: cardText(screen, world),
    offset: screen.offset,
  };
}
