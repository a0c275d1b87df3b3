import {stepOf} from '../../../course/interview/step.js';
import {currentItem, startQuiz} from '../../../course/quiz.js';
import {numberOf, seededRandom} from '../../../course/shuffle.js';
import {recordOf} from '../../../presenting/interview/hold.js';
import type {Offer} from '../../keys.js';
import type {Picture} from '../../state/picture.js';
import type {News} from '../../state/screen-module.js';
import type {Said, Step} from '../../state/step.js';
import type {World} from '../../state/world.js';
import {freshDraft} from '../quiz/quiz-screen.js';
import type {Held, InterviewScreen, Part, Stage} from './interview-screen.js';
import {aloudPart} from './parts/aloud.js';
import {briefPart} from './parts/brief.js';
import {claimPart} from './parts/claim.js';
import {clarifyPart} from './parts/clarify.js';
import {placedPart, samplesPart} from './parts/samples.js';
import {probePart} from './parts/probe.js';
import {reportPart} from './parts/report.js';
import {typingPart} from './parts/typing.js';
import {verdictsPart} from './parts/verdicts.js';

type Opened = Pick<InterviewScreen, 'id' | 'openings' | 'texts' | 'highlight'> & {
  readonly now: number;
};

export function openInterview({now, ...opened}: Opened): InterviewScreen {
  return {
    ...{at: 'interview', ...opened},
    ...{stage: null, told: null, since: now, offset: 0},
  };
}

const parts: {readonly [Is in Stage['is']]: Part<Extract<Stage, {is: Is}>>} = {
  clarify: clarifyPart,
  brief: briefPart,
  typing: typingPart,
  aloud: aloudPart,
  probe: probePart,
  claim: claimPart,
  verdicts: verdictsPart,
  samples: samplesPart,
  placed: placedPart,
  report: reportPart,
};

/** The table pairs each stage with its own part, which the compiler cannot follow here. */
const partOf = ({stage}: Held): Part<Stage> => parts[stage.is] as Part<Stage>;

function heldOf(screen: InterviewScreen, world: World): Held {
  const record = recordOf(world.progress, screen.id);
  return {screen, record, world, stage: screen.stage ?? nextStage(screen, record)};
}

/** What is asked next, untouched. */
function nextStage({openings, id}: InterviewScreen, record: Held['record']): Stage {
  const step = stepOf(record, openings);
  if (step.at === 'report') return {is: 'report'};
  const {opening} = step;
  const round = record.rounds.find((one) => one.opening === opening.id);
  switch (step.at) {
    case 'clarify':
      return {is: 'clarify', opening, cursor: 0, chosen: []};
    case 'answer':
      return {is: 'brief', opening};
    case 'rubric':
      return {
        is: 'claim',
        opening,
        cursor: 0,
        quotes: round?.claiming ?? {},
        quoting: null,
      };
    case 'probe': {
      const {probe, number} = step;
      // The same order wherever the interview goes on.
      const random = seededRandom(numberOf(`${id}/${probe.id}`));
      const quiz = startQuiz([probe.question], random);
      const draft = freshDraft(currentItem(quiz));
      return {is: 'probe', opening, probe, number, quiz, draft};
    }
  }
}

export function interviewOffers(screen: InterviewScreen, world: World): readonly Offer[] {
  const held = heldOf(screen, world);
  return partOf(held).offers(held);
}

export function updateInterview(
  screen: InterviewScreen,
  {intent, world}: Said,
): Step<InterviewScreen> {
  const held = heldOf(screen, world);
  return partOf(held).update(held, intent);
}

export function interviewPicture(screen: InterviewScreen, world: World): Picture {
  const held = heldOf(screen, world);
  const {interview: t, practice} = world.t;
  const {level, focus, minutes} = held.record;
  const part = partOf(held);
  return {
    part: practice.part,
    title: t.of(level, focus, minutes),
    right: part.right(held),
    ...part.picture(held),
  };
}

export function pastedInInterview(
  screen: InterviewScreen,
  text: string,
  world: World,
): Step<InterviewScreen> {
  const held = heldOf(screen, world);
  return partOf(held).pasted?.(held, text) ?? {screen};
}

export function tickedInInterview(
  screen: InterviewScreen,
  world: World,
): Step<InterviewScreen> | null {
  const held = heldOf(screen, world);
  return partOf(held).ticked?.(held) ?? null;
}

export function interviewNews(
  screen: InterviewScreen,
  news: News,
  world: World,
): Step<InterviewScreen> {
  const held = heldOf(screen, world);
  if (news.type !== 'edited') return {screen};
  return partOf(held).edited?.(held, news.text) ?? {screen};
}
