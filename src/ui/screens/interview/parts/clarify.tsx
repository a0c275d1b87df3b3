import {clarifiedFact, passed} from '../../../../course/interview/begin.js';
import {numberOf, seededRandom, shuffle} from '../../../../course/shuffle.js';
import {bold} from '../../../../text/style.js';
import {Inline} from '../../../components/markdown.js';
import {Option} from '../../../components/option.js';
import {cursorKeys, movedCursor} from '../../../state/moves.js';
import {leave} from '../../../state/step.js';
import {
  inStage,
  type Held,
  type Part,
  type StageOf,
  told,
  whereOf,
} from '../interview-screen.js';
import {headOf} from './heading.js';
import {Block, Hint, Question} from './question.js';

type Clarify = Held<StageOf<'clarify'>>;

/** Nobody thinks longer: they are away. */
export const longestThought = 10 * 60_000;

/** In an order that tells nothing, the same each time. */
const shown = ({record, stage: {opening}}: Clarify) =>
  shuffle(opening.clarify, seededRandom(numberOf(`${record.id}/${opening.id}`)));

/** What to ask before answering. */
export const clarifyPart: Part<StageOf<'clarify'>> = {
  offers: ({stage, world: {t}}) => [
    {on: ['toggle'], does: t.does.tick},
    {
      on: ['enter'],
      does: stage.chosen.length === 0 ? t.does.askNothing : t.does.askThese,
    },
    {on: ['up', 'down'], does: t.does.move},
    {on: ['pick'], does: t.does.pick, told: 'help'},
    {on: ['back'], does: t.does.back},
  ],
  update: (held, intent) => {
    const {screen, stage, world} = held;
    const list = shown(held);
    const cursor = movedCursor(stage.cursor, intent, list.length);
    const moves: readonly string[] = cursorKeys;
    if (intent.command === 'pick' || intent.command === 'toggle')
      return inStage(held, {
        ...stage,
        cursor,
        chosen: ticked(stage.chosen, list[cursor]?.id),
      });
    if (moves.includes(intent.command)) return inStage(held, {...stage, cursor});
    if (intent.command !== 'enter') return leave(screen);
    const ms = passed(screen.since, world.now, longestThought);
    const said = {asked: stage.chosen, ms};
    return told(held, [clarifiedFact(whereOf(held), stage.opening.clarify, said)]);
  },
  picture: (held) => {
    const {stage, world} = held;
    const {opening, cursor, chosen} = stage;
    const body = (
      <>
        <Block first>
          <Question opening={opening} />
        </Block>
        <Block>
          <Hint>{world.t.interview.clarify}</Hint>
        </Block>
        {shown(held).map(({id, text}, index) => (
          <Block key={id} first={index > 0}>
            <Option
              here={index === cursor}
              before={`${index + 1}  `}
              ticked={chosen.includes(id)}
            >
              <Inline text={text} is={index === cursor ? bold : {}} />
            </Option>
          </Block>
        ))}
      </>
    );
    return {body, focus: cursor === 0 ? 0 : 2 + cursor};
  },
  right: (held) => headOf(held, held.world.t.interview.steps.clarify),
};

function ticked(chosen: readonly string[], id = ''): readonly string[] {
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
}
