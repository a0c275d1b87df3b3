import {kafkaWords} from '../../../systems/kafka/evidence/words/words.js';
import type {Story, StoryReplica, StoryStep} from '../../../course/course.js';
import {markdownLines} from '../../../text/markdown/blocks.js';
import {bodyWidth, proseWidth, type World} from '../../state/world.js';
import {blank, line, type Line, lineWidth, span, stacked} from '../../../text/line.js';
import {wrapText} from '../../../text/wrap.js';
import {bold, dim} from '../../../text/style.js';
import {brokerLead, markLine} from '../broker-row.js';
import {sourceLines} from '../source-lines.js';
import type {StoryScreen} from './story-state.js';

/** Three rows, one event a key: what each log has, where the high watermark is, who is in sync. */
export function storyLines(screen: StoryScreen, world: World): readonly Line[] {
  const {story, step, sources} = screen;
  const {t, size} = world;
  const width = proseWidth(size);
  const picture = logLines(story.steps[Math.max(0, step)], story.steps[step - 1], {
    story,
    world,
  });
  if (step < 0)
    return stacked(
      picture,
      markdownLines(story.intro, width),
      wrapText(kafkaWords.story.legend, width, dim),
    );
  const now = story.steps[step];
  const text = now === undefined ? [] : markdownLines(now.text, width);
  const last = step === story.steps.length - 1 && sources.length > 0;
  const end = last ? [line(t.readOn, dim), ...sourceLines(sources, width)] : [];
  return stacked(picture, text, end);
}

function logLines(
  step: StoryStep | undefined,
  before: StoryStep | undefined,
  {story, world}: {readonly story: Story; readonly world: World},
): readonly Line[] {
  if (step === undefined) return [];
  const longest = Math.max(
    1,
    ...story.steps.flatMap(({replicas}) => replicas.map(({logEnd}) => logEnd)),
  );
  const width = bodyWidth(world.size);
  const [lead = 0] = step.replicas.map((one) => lineWidth(leadOf(one, step)));
  const room = width - lead - lineWidth([span(kafkaWords.story.logEnd(longest))]) - 1;
  const scale = {longest, room, each: room >= longest * 2 ? 2 : 1};
  const rows = step.replicas.map((replica) =>
    replicaRow(replica, step, {before, ...scale}),
  );
  const mark = lead + cellsOf(step.committed, scale) - (scale.each - 1);
  return [
    line(leaderOf(step), dim),
    blank,
    ...rows,
    markLine(kafkaWords.broker.highWatermark(step.committed), mark, width),
  ];
}

type Scale = {readonly longest: number; readonly room: number; readonly each: number};

/** Columns for so many records: one or two each, and fewer where even one each does not fit. */
function cellsOf(records: number, {longest, room, each}: Scale): number {
  const whole = longest * each;
  return whole <= room ? records * each : Math.round((records / longest) * room);
}

function replicaRow(
  replica: StoryReplica,
  step: StoryStep,
  {before, ...scale}: Scale & {before: StoryStep | undefined},
): Line {
  const lead = leadOf(replica, step);
  // What the event changed is the loudest.
  const was = before?.replicas.find(({broker}) => broker === replica.broker);
  const grew = was !== undefined && was.logEnd !== replica.logEnd;
  const safe = cellsOf(Math.min(replica.logEnd, step.committed), scale);
  const rest = cellsOf(replica.logEnd, scale) - safe;
  return [
    ...lead,
    span(cells('■', safe, scale.each), {colour: 'store'}),
    span(cells('□', rest, scale.each), {colour: 'store'}),
    span(` ${kafkaWords.story.logEnd(replica.logEnd)}`, grew ? bold : dim),
  ];
}

function cells(sign: string, columns: number, each: number): string {
  return sign
    .padEnd(each)
    .repeat(Math.ceil(columns / each))
    .slice(0, columns);
}

function leadOf({broker: id, state, inIsr}: StoryReplica, {leader}: StoryStep): Line {
  return brokerLead({id, state, cutOff: false, leads: id === leader, inIsr});
}

function leaderOf({leader, epoch}: StoryStep): string {
  return leader === null
    ? kafkaWords.story.nobodyLeads(epoch)
    : kafkaWords.story.leads(leader, epoch);
}
