import {scrolledBy} from '../../../state/moves.js';
import {leave} from '../../../state/step.js';
import {typingAtEnd} from '../../../text/typing.js';
import {Inline} from '../../../components/markdown.js';
import {bold} from '../../../../text/style.js';
import {scrollOffers} from '../../scroll-offers.js';
import {inStage, type Held, type Part, type StageOf} from '../interview-screen.js';
import {clockOf, limitOf} from './clock.js';
import {headOf} from './heading.js';
import {Block, Hint, Question} from './question.js';

/** What was asked before, and what they said. */
function askedOf({record, stage: {opening}}: Held<StageOf<'brief'>>) {
  const round = record.rounds.find((one) => one.opening === opening.id);
  const asked = round?.clarified?.asked ?? [];
  return opening.clarify.filter(({id}) => asked.includes(id));
}

/** What they said to what was asked; the clock runs from the next key on. */
export const briefPart: Part<StageOf<'brief'>> = {
  offers: ({world}) => [
    {on: ['enter'], does: world.t.does.begin},
    {on: ['aloud'], does: world.t.does.aloud},
    ...scrollOffers(world),
    {on: ['back'], does: world.t.does.back},
  ],
  update: (held, {command}) => {
    const {screen, stage, world} = held;
    const {opening} = stage;
    const clock = clockOf(held);
    if (command === 'enter') {
      const typing = typingAtEnd(screen.texts[opening.id] ?? '');
      return inStage(held, {
        is: 'typing',
        opening,
        typing,
        clock,
        away: false,
        doubt: false,
      });
    }
    if (command === 'aloud') return inStage(held, {is: 'aloud', opening, clock});
    if (command === 'back') return leave(screen);
    return {screen: {...screen, offset: scrolledBy(screen.offset, command, world)}};
  },
  picture: (held) => {
    const {screen, stage, world} = held;
    const {interview: t, practice} = world.t;
    const asked = askedOf(held);
    const body = (
      <>
        <Block first>
          <Question opening={stage.opening} />
        </Block>
        {asked.length === 0 ? (
          <Block>
            <Hint>{practice.askedNothing}</Hint>
          </Block>
        ) : (
          asked.map(({id, text, answer}) => (
            <Block key={id}>
              <Inline text={text} is={bold} />
              <Inline text={`${t.theySay} ${answer}`} />
            </Block>
          ))
        )}
        <Block>
          <Hint>
            {practice.howToBegin(t.minutesOf(limitOf(held) - clockOf(held).spent))}
          </Hint>
        </Block>
      </>
    );
    return {body, offset: screen.offset};
  },
  right: (held) => headOf(held, held.world.t.interview.steps.answer),
};
