import {answeredFact} from '../../../../course/interview/begin.js';
import {leave, type Step} from '../../../state/step.js';
import {
  inStage,
  type Held,
  type InterviewScreen,
  type Part,
  type StageOf,
  told,
  whereOf,
} from '../interview-screen.js';
import {limitOf, saidTime, ticking, timeLeft} from './clock.js';
import {headOf} from './heading.js';
import {Block, Hint, Question} from './question.js';

type Speaking = Held<StageOf<'aloud'>>;

function timed(held: Speaking): Speaking {
  const {stage, world} = held;
  return {...held, stage: {...stage, clock: ticking(stage.clock, world.now)}};
}

function spoken(held: Speaking, why: 'locked' | 'time-over'): Step<InterviewScreen> {
  const ms = Math.min(held.stage.clock.spent, limitOf(held));
  return told(held, [answeredFact(whereOf(held), null, ms)], {screen: {told: why}});
}

/** The answer, spoken while the clock runs. */
export const aloudPart: Part<StageOf<'aloud'>> = {
  offers: ({world: {t}}) => [
    {on: ['enter'], does: t.does.spoken},
    {on: ['back'], does: t.does.back},
  ],
  update: (before, {command}) => {
    const held = timed(before);
    if (command !== 'back') return spoken(held, 'locked');
    const left = leave({...held.screen, stage: null});
    return {...left, effects: saidTime(held, true)};
  },
  ticked: (before) => {
    const held = timed(before);
    return held.stage.clock.spent >= limitOf(held)
      ? spoken(held, 'time-over')
      : inStage(held, held.stage, saidTime(held));
  },
  picture: ({stage, world}) => ({
    body: (
      <>
        <Block first>
          <Question opening={stage.opening} />
        </Block>
        <Block>
          <Hint>{world.t.practice.speak}</Hint>
        </Block>
      </>
    ),
    offset: 0,
  }),
  right: (held) => headOf(held, timeLeft(held, held.stage.clock)),
};
