import {words} from '../../../../presenting/words/words.js';
import {type LogsScene, logsIn} from '../../../../systems/kafka/evidence/scene.js';
import {openingFrame} from '../../../../systems/kafka/evidence/xray/frames.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {clamp} from '../../../state/moves.js';
import type {StageOf} from '../lab-screen.js';

/** Where in the X-ray the learner is. */
export type XrayPlace = Pick<StageOf<'verdict'>, 'frame' | 'topic'>;

type TopicFrames = Pick<LogsScene, 'xray' | 'frames'> & {
  readonly topic: string;
  /** What a further topic holds, in words; null: the orders. */
  readonly holds: string | null;
};

/** The topic of the orders first, then the further ones. */
function topicsOf({report}: RunResult): readonly TopicFrames[] {
  const {xray, frames, further} = logsIn(report);
  return [
    {topic: 'orders', holds: null, xray, frames},
    ...further.map(({holds, ...one}) => ({...one, holds: words.run.holdings[holds]})),
  ];
}

/** The topic that is open. */
export function topicAt(result: RunResult, {topic = 0}: XrayPlace): TopicFrames {
  const [orders, ...further] = topicsOf(result);
  return further[topic - 1] ?? orders ?? {topic: '', holds: null, xray: [], frames: []};
}

/** Which frame is open: the one that the learner went to, else the disks at the height of the fault. */
export function frameAt(result: RunResult, place: XrayPlace): number {
  const open = topicAt(result, place);
  const {frame} = place;
  return frame === undefined ? openingFrame(open) : clamp(frame, open.frames.length);
}

/** The next topic, at the same time of the run: its last frame that is not later. */
export function nextTopic(result: RunResult, place: XrayPlace): XrayPlace {
  const {at = 0} = topicAt(result, place).frames[frameAt(result, place)] ?? {};
  const topic = ((place.topic ?? 0) + 1) % topicsOf(result).length;
  const {frames} = topicAt(result, {topic});
  return {
    topic,
    frame: Math.max(
      0,
      frames.findLastIndex((frame) => frame.at <= at),
    ),
  };
}
