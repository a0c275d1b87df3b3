import {Box} from 'ink';
import {answerFact} from '../../../../course/asked.js';
import {passed, probedFact} from '../../../../course/interview/begin.js';
import {probesOf} from '../../../../course/interview/length.js';
import {openingItem} from '../../../../course/interview/opening.js';
import {currentItem, type QuizItem, quizReducer} from '../../../../course/quiz.js';
import {Para} from '../../../components/look.js';
import {leave, type Step} from '../../../state/step.js';
import {answering} from '../../quiz/answering.js';
import {askedAs} from '../../quiz/kinds/kinds.js';
import {enterWorks} from '../../quiz/quiz-offers.js';
import {askingBody} from '../../quiz/quiz-view.js';
import {
  inStage,
  type Held,
  type InterviewScreen,
  type Part,
  type StageOf,
  told,
  whereOf,
} from '../interview-screen.js';
import {longestThought} from './clarify.js';
import {headOf} from './heading.js';
import {Block} from './question.js';

type Probing = Held<StageOf<'probe'>>;

const itemOf = ({stage: {quiz}}: Probing): QuizItem => {
  const item = currentItem(quiz);
  if (item === null) throw new Error('a probe without a question');
  return item;
};

/** What was right is told at the end of the interview. */
function answered(held: Probing, item: QuizItem): Step<InterviewScreen> {
  const {screen, stage, world} = held;
  const {probe, opening} = stage;
  const ms = passed(screen.since, world.now, longestThought);
  const result = item.grade?.outcome ?? 'shown';
  const station = {id: openingItem(opening.id), title: opening.question};
  const asked = {station, question: probe.question, card: false};
  return told(held, [
    answerFact(asked, item, ms),
    probedFact(whereOf(held), probe, {result, ms}),
  ]);
}

/** A question that is asked back. */
export const probePart: Part<StageOf<'probe'>> = {
  offers: (held) => {
    const {does} = held.world.t;
    const item = itemOf(held);
    const {draft} = held.stage;
    return [
      ...askedAs(item)
        .offers(item, draft, does)
        .filter(({on}) => !on.includes('enter') || enterWorks(item, draft)),
      {on: ['show'], does: does.pass},
      {on: ['back'], does: does.back},
    ];
  },
  update: (held, intent) => {
    const {screen, stage} = held;
    if (intent.command === 'back') return leave({...screen, stage: null});
    const {draft, told: intended} = answering(itemOf(held), stage.draft, intent);
    if (intended === undefined) return inStage(held, {...stage, draft});
    const quiz = quizReducer(stage.quiz, intended);
    const after = currentItem(quiz);
    return after?.grade ? answered(held, after) : inStage(held, {...stage, draft, quiz});
  },
  picture: (held) => {
    const {screen, stage, world} = held;
    const {t} = world;
    const said = {locked: t.interview.locked, 'time-over': t.interview.timeOver};
    const above =
      screen.told === null ? null : (
        <Block key="told" first>
          <Para is={{colour: 'store'}}>{said[screen.told]}</Para>
          <Box height={1} />
        </Block>
      );
    return askingBody({item: itemOf(held), draft: stage.draft, above}, world);
  },
  right: (held) => {
    const {stage, record, world} = held;
    const most = probesOf[record.minutes];
    return headOf(held, world.t.interview.probeOf(stage.number, most));
  },
};
