import {Box} from 'ink';
import {answeredFact} from '../../../../course/interview/begin.js';
import type {Intent} from '../../../keys.js';
import {typedRows} from '../../../components/typed-text.js';
import type {Step} from '../../../state/step.js';
import {proseWidth} from '../../../state/world.js';
import {typingAtEnd, typedIn, type Typing} from '../../../text/typing.js';
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
import {edited, moveOffers} from './editing.js';
import {headOf} from './heading.js';
import {Block, Hint, Question} from './question.js';

type Answering = Held<StageOf<'typing'>>;
type Next = Step<InterviewScreen>;

const nameOf = ({record, stage}: Answering) => [record.id, stage.opening.id];

/** The answer is what was typed so far; nothing changes it any more. */
function locked(held: Answering, why: 'locked' | 'time-over'): Next {
  const {screen, stage} = held;
  const {opening, clock} = stage;
  const text = stage.typing.text.trim();
  const ms = Math.min(clock.spent, limitOf(held));
  return told(held, [answeredFact(whereOf(held), text, ms)], {
    screen: {told: why, texts: {...screen.texts, [opening.id]: text}},
    effects: [{do: 'keep', name: nameOf(held), text}],
  });
}

/** With another text, which is kept at once. */
function kept(held: Answering, typing: Typing): Next {
  const {screen, stage} = held;
  const texts = {...screen.texts, [stage.opening.id]: typing.text};
  return inStage(
    {...held, screen: {...screen, texts}},
    {...stage, typing, doubt: false},
    [{do: 'keep', name: nameOf(held), text: typing.text}],
  );
}

function heard(held: Answering, intent: Intent): Next {
  const {screen, stage, world} = held;
  const {typing, doubt} = stage;
  if (intent.command === 'finish')
    return typing.text.trim() === '' && !doubt
      ? inStage(held, {...stage, doubt: true})
      : locked(held, 'locked');
  if (intent.command === 'editor')
    return inStage(held, {...stage, away: true}, [
      {do: 'write', name: nameOf(held), text: typing.text},
    ]);
  if (intent.command === 'back')
    return {screen: {...screen, stage: null}, leave: true, effects: saidTime(held, true)};
  const next = edited(typing, intent, proseWidth(world.size));
  return next.text === typing.text
    ? inStage(held, {...stage, typing: next})
    : kept(held, next);
}

/** After some time has passed; when all of it has, the answer is what there is of it. */
function timed(held: Answering): Answering {
  const {stage, world} = held;
  return {...held, stage: {...stage, clock: ticking(stage.clock, world.now)}};
}

const isOver = (held: Answering): boolean =>
  !held.stage.away && held.stage.clock.spent >= limitOf(held);

/** The answer, typed in several lines while the clock runs. */
export const typingPart: Part<StageOf<'typing'>> = {
  offers: ({world: {t}}) => [
    {on: ['finish'], does: t.does.lock},
    {on: ['editor'], does: t.does.editor},
    {on: ['enter'], does: t.does.newLine, told: 'help'},
    ...moveOffers(t.does),
    {on: ['back'], does: t.does.back},
  ],
  update: (before, intent) => {
    const held = timed(before);
    return isOver(held) ? locked(held, 'time-over') : heard(held, intent);
  },
  pasted: (before, text) => {
    const held = timed(before);
    return isOver(held)
      ? locked(held, 'time-over')
      : kept(held, typedIn(held.stage.typing, text));
  },
  ticked: (before) => {
    const held = timed(before);
    return isOver(held)
      ? locked(held, 'time-over')
      : inStage(held, held.stage, saidTime(held));
  },
  edited: (before, text) => {
    const held = timed(before);
    const back = {
      ...held,
      stage: {...held.stage, away: false, typing: typingAtEnd(text.trimEnd())},
    };
    return isOver(back) ? locked(back, 'time-over') : kept(back, back.stage.typing);
  },
  picture: ({stage, world}) => {
    const width = proseWidth(world.size);
    const {entries, focus} = typedRows(stage.typing, width);
    const {practice} = world.t;
    const body = (
      <>
        <Block first>
          <Question opening={stage.opening} quiet />
        </Block>
        {stage.typing.text === '' ? (
          <Block>
            <Hint>{stage.doubt ? practice.nothingYet : practice.empty}</Hint>
          </Block>
        ) : (
          <Box height={1} />
        )}
        {entries}
      </>
    );
    return {body, focus: 2 + focus};
  },
  right: (held) => headOf(held, timeLeft(held, held.stage.clock)),
};
