import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';
import type {LiveState} from '../../../../presenting/run/live.js';
import {bodyHeight, bodyWidth, type World} from '../../../state/world.js';
import {blank, line, type Line, span} from '../../../../text/line.js';
import {wrap} from '../../../../text/wrap.js';
import {lost} from '../../../../text/style.js';
import {progressBar} from '../../progress-bar.js';
import {brokerLines} from './brokers-view.js';
import {counterLines} from './counters-view.js';
import type {LabScreen, StageOf} from '../lab-screen.js';
import {momentRows} from './moments-view.js';

/** The run as it goes: counters, brokers, and in words what happens. Every row keeps its place. */
export function runningLines(
  screen: LabScreen,
  stage: StageOf<'running'>,
  world: World,
): readonly Line[] {
  const {live} = stage;
  const top = [
    ...counterLines(live, world),
    blank,
    ...brokerLines(screen, live, world),
    blank,
  ];
  const room = bodyHeight(world.size) - top.length - (stage.stopping ? 1 : 0);
  const words =
    live.recent.length === 0
      ? preparingLines(stage, world)
      : momentLines(live, room, world);
  const filled = [
    ...words,
    ...Array.from({length: Math.max(0, room - words.length)}, () => blank),
  ];
  return [
    ...top,
    ...filled.slice(-Math.max(1, room)),
    ...(stage.stopping ? [line(kafkaWords.live.stopping, lost)] : []),
  ];
}

function momentLines({recent}: LiveState, room: number, {size}: World): readonly Line[] {
  const rows = recent.flatMap((moment, index) =>
    momentRows(moment, index === recent.length - 1, bodyWidth(size)),
  );
  return rows.slice(-room);
}

/** With how long it has taken, so that one sees that it has not stopped. */
function preparingLines(
  {preparing, waited}: StageOf<'running'>,
  world: World,
): readonly Line[] {
  const {t, size} = world;
  const text = preparing?.text ?? t.live.starting;
  const time = waited === null ? '' : ` ${Math.round(waited / 1000)} s`;
  const share = preparing?.share ?? null;
  const bar = share === null ? [] : [progressBar(share, world)];
  return [...wrap([span(`${text}${time}`)], bodyWidth(size)), ...bar];
}
