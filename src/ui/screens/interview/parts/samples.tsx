import {shownSamples} from '../../../../course/interview/begin.js';
import {bold, dim} from '../../../../text/style.js';
import {Para} from '../../../components/look.js';
import {Inline, Markdown} from '../../../components/markdown.js';
import {scrolledBy} from '../../../state/moves.js';
import {leave, type Step} from '../../../state/step.js';
import {proseWidth} from '../../../state/world.js';
import {scrollOffers} from '../../scroll-offers.js';
import {
  type Held,
  type InterviewScreen,
  inStage,
  type Part,
  type StageOf,
  told,
  whereOf,
} from '../interview-screen.js';
import {headOf} from './heading.js';
import {Block, Hint} from './question.js';

/** Three answers without their names, to place one's own beside. */
export const samplesPart: Part<StageOf<'samples'>> = {
  offers: ({world}) => [
    {on: ['pick'], does: world.t.does.mostLike},
    {on: ['enter'], does: world.t.does.noneOfThem},
    ...scrollOffers(world),
    {on: ['back'], does: world.t.does.back},
  ],
  update: (held, {command, key}) => {
    const {screen, stage, world} = held;
    const {opening, quotes} = stage;
    if (command === 'back') return leave({...screen, stage: null, offset: 0});
    if (command === 'enter') return placedIn(held, null);
    const sample = shownSamples(opening, screen.id)[Number(key) - 1];
    if (command !== 'pick')
      return {screen: {...screen, offset: scrolledBy(screen.offset, command, world)}};
    return sample === undefined
      ? inStage(held, {is: 'samples', opening, quotes})
      : placedIn(held, sample.id);
  },
  picture: ({screen, stage, world}) => {
    const {interview: t, practice} = world.t;
    const body = (
      <>
        <Block first>
          <Para is={bold}>{t.place}</Para>
        </Block>
        {shownSamples(stage.opening, screen.id).map(({id, text}, index) => (
          <Block key={id}>
            <Markdown
              text={practice.numbered(index + 1, text)}
              width={proseWidth(world.size)}
            />
          </Block>
        ))}
      </>
    );
    return {body, offset: screen.offset};
  },
  right: (held) => headOf(held, held.world.t.interview.steps.rubric),
};

function placedIn(
  held: Held<StageOf<'samples'>>,
  placed: string | null,
): Step<InterviewScreen> {
  const {opening, quotes} = held.stage;
  const next = inStage(held, {is: 'placed', opening, quotes, placed});
  return {...next, screen: {...next.screen, offset: 0}};
}

/** What each of them has and lacks. */
export const placedPart: Part<StageOf<'placed'>> = {
  offers: ({world}) => [
    {on: ['enter'], does: world.t.does.goOn},
    ...scrollOffers(world),
    {on: ['back'], does: world.t.does.back},
  ],
  update: (held, {command}) => {
    const {screen, stage, world} = held;
    const {quotes, placed} = stage;
    const fact = {type: 'interview-claimed', ...whereOf(held), quotes, placed} as const;
    const said = told(held, [fact]);
    if (command === 'enter') return said;
    if (command === 'back') return {...said, leave: true};
    return {screen: {...screen, offset: scrolledBy(screen.offset, command, world)}};
  },
  picture: ({screen, stage, world}) => {
    const {interview: t, practice} = world.t;
    const body = stage.opening.samples.map(({id, why}, index) => (
      <Block key={id} first={index === 0}>
        <Inline text={practice.sample(id, t.samples[id], why)} />
        {id === stage.placed ? <Hint>{practice.yours}</Hint> : null}
        <Para is={dim}>{''}</Para>
      </Block>
    ));
    return {body: <>{body}</>, offset: screen.offset};
  },
  right: (held) => headOf(held, held.world.t.interview.steps.rubric),
};
