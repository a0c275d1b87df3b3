import {Box} from 'ink';
import {shownRubric} from '../../../../course/interview/begin.js';
import {bold, dim, lost, safe, signs} from '../../../../text/style.js';
import {Hang, Para, T} from '../../../components/look.js';
import {Inline} from '../../../components/markdown.js';
import {scrolledBy} from '../../../state/moves.js';
import {leave} from '../../../state/step.js';
import {scrollOffers} from '../../scroll-offers.js';
import type {Part, StageOf} from '../interview-screen.js';
import {headOf} from './heading.js';
import {Block} from './question.js';

/** What of the points is so, and why. */
export const verdictsPart: Part<StageOf<'verdicts'>> = {
  offers: ({world}) => [
    {on: ['enter'], does: world.t.does.goOn},
    ...scrollOffers(world),
    {on: ['back'], does: world.t.does.back},
  ],
  update: ({screen, stage, world}, {command}) => {
    const {opening, quotes} = stage;
    if (command === 'back') return leave({...screen, stage: null, offset: 0});
    if (command === 'enter')
      return {screen: {...screen, offset: 0, stage: {is: 'samples', opening, quotes}}};
    return {screen: {...screen, offset: scrolledBy(screen.offset, command, world)}};
  },
  picture: ({screen, stage, world}) => {
    const {interview: t, practice} = world.t;
    const body = (
      <>
        <Block first>
          <Para is={bold}>{practice.verdicts}</Para>
        </Block>
        {shownRubric(stage.opening).map(({id, text, sound, why}) => (
          <Block key={id}>
            <Hang
              lead={
                <Box width={2} aria-hidden>
                  <T is={sound ? safe : lost}>{sound ? signs.done : signs.wrong}</T>
                </Box>
              }
            >
              <Inline text={text} is={bold} />
              <Para is={sound ? safe : lost}>
                {sound ? t.point.sound : t.point.belief}
              </Para>
              {stage.quotes[id] === undefined ? null : (
                <Para is={dim}>{practice.said(stage.quotes[id])}</Para>
              )}
              <Inline text={why} />
            </Hang>
          </Block>
        ))}
      </>
    );
    return {body, offset: screen.offset};
  },
  right: (held) => headOf(held, held.world.t.interview.steps.rubric),
};
