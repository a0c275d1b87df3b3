import {Box} from 'ink';
import type {StationOutline} from '../../../course/course.js';
import {findStation} from '../../../course/outline.js';
import {stationState} from '../../../course/progress/station-state.js';
import {Hang, Para, T} from '../../components/look.js';
import {useWorld} from '../../components/world-context.js';
import type {Picture} from '../../state/picture.js';
import {proseWidth, type World} from '../../state/world.js';
import {bold, dim, signs} from '../../../text/style.js';
import {
  marksOf,
  type Part,
  partHere,
  partsOf,
  type StationScreen,
} from './station-state.js';

export function stationPicture(screen: StationScreen, world: World): Picture {
  const station = findStation(world.course, screen.station);
  if (station === null) return {title: '', right: '', body: null};
  const {stages, station: words} = world.t;
  const here = partHere(screen, station, world);
  return {
    title: station.title,
    right: `${stages[station.stage]} · ${words.minutes(station.minutes)}`,
    body: (
      <Box flexDirection="column" flexShrink={0} gap={1}>
        <Box width={proseWidth(world.size)}>
          <Para is={bold}>{station.claim}</Para>
        </Box>
        <Box flexDirection="column">
          {partsOf(station).map((part, index) => (
            <PartRow key={part} {...{part, station, index}} here={part === here} />
          ))}
        </Box>
      </Box>
    ),
  };
}

type Props = {
  readonly part: Part;
  readonly index: number;
  readonly station: StationOutline;
  readonly here: boolean;
};

const nameWidth = 16;

/** `▶ 3  ○ quiz   9 questions` */
function PartRow({part, index, station, here}: Props) {
  const world = useWorld();
  const {t} = world;
  const mark = marksOf(station, world)[part];
  const about = aboutPart(part, station, world);
  const spoken = t.station.spoken(index + 1, saidOf(part, station, world), about);
  return (
    <Box aria-label={spoken} aria-state={{selected: here}}>
      <Hang
        lead={
          <Box width={nameWidth + 7}>
            <T>
              <T is={{colour: station.stage, bold: true}}>
                {here ? `${signs.here} ` : '  '}
              </T>
              <T is={dim}>{`${index + 1}  `}</T>
              <T is={mark === 'done' ? {colour: 'safe'} : {}}>
                {`${mark === null ? ' ' : signs[mark]} `}
              </T>
              <T is={here ? bold : {}}>{t.parts[part]}</T>
            </T>
          </Box>
        }
      >
        <Para is={here ? {} : dim}>{about}</Para>
      </Hang>
    </Box>
  );
}

function aboutPart(part: Part, station: StationOutline, {progress, t}: World): string {
  const {quiz} = stationState(progress, station);
  if (part === 'quiz')
    return quiz.answered === 0 ? t.station.questions(quiz.of) : t.station.quizSoFar(quiz);
  return t.station.about[part];
}

/** The part's name with how far the learner is, in words. */
function saidOf(part: Part, station: StationOutline, world: World): string {
  const {progress: said} = world.t.cli;
  const mark = marksOf(station, world)[part];
  if (mark === null || part === 'story') return world.t.parts[part];
  if (part === 'quiz') return said.quiz(stationState(world.progress, station).quiz);
  if (part === 'card') return said.card[mark === 'done' ? mark : 'open'];
  return said[part][mark];
}
