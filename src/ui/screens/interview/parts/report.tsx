import type {Opening} from '../../../../course/interview/opening.js';
import {pageOf} from '../../../../presenting/interview/report-page.js';
import {Markdown} from '../../../components/markdown.js';
import {scrolledBy} from '../../../state/moves.js';
import type {Route} from '../../../state/route.js';
import {leave} from '../../../state/step.js';
import {proseWidth} from '../../../state/world.js';
import {scrollOffers} from '../../scroll-offers.js';
import type {Held, Part, StageOf} from '../interview-screen.js';

type Reported = Held<StageOf<'report'>>;

function pageFor({screen, record, world}: Reported) {
  const openings: ReadonlyMap<string, Opening> = screen.openings;
  const {progress, course} = world;
  return pageOf(record, {openings, progress, course});
}

/** Where to go from here, by its key. */
function waysOf(held: Reported): {readonly 'go-next'?: Route; readonly 'run-it'?: Route} {
  const {read, run} = pageFor(held).report;
  const [station] = read;
  const [lab] = run;
  return {
    ...(station === undefined ? {} : {'go-next': {at: 'lesson', station}}),
    ...(lab === undefined ? {} : {'run-it': {at: 'lab', lab}}),
  };
}

/** Where one stands. */
export const reportPart: Part<StageOf<'report'>> = {
  offers: (held) => {
    const {does} = held.world.t;
    const ways = waysOf(held);
    return [
      {on: ['enter'], does: does.done},
      ...scrollOffers(held.world),
      ...('go-next' in ways ? [{on: ['go-next'], does: does.readNext} as const] : []),
      ...('run-it' in ways ? [{on: ['run-it'], does: does.proveIt} as const] : []),
      {on: ['back'], does: does.back},
    ];
  },
  update: (held, {command}) => {
    const {screen, world} = held;
    if (command === 'enter' || command === 'back') return leave(screen);
    const route =
      command === 'go-next' || command === 'run-it' ? waysOf(held)[command] : undefined;
    if (route !== undefined) return {screen, effects: [{do: 'open', route}]};
    return {screen: {...screen, offset: scrolledBy(screen.offset, command, world)}};
  },
  picture: (held) => ({
    body: <Markdown text={pageFor(held).markdown} width={proseWidth(held.world.size)} />,
    offset: held.screen.offset,
  }),
  right: ({world}) => world.t.interview.steps.report,
};
