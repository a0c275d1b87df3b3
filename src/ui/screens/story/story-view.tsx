import {Box} from 'ink';
import stringWidth from 'string-width';
import type {StoryReplica, StoryStep} from '../../../course/course.js';
import {bold, dim} from '../../../text/style.js';
import {Para, T} from '../../components/look.js';
import {Markdown} from '../../components/markdown.js';
import {useWorld} from '../../components/world-context.js';
import type {Picture} from '../../state/picture.js';
import {bodyWidth, proseWidth, type World} from '../../state/world.js';
import {BrokerLead, brokerLeadWidth, Mark} from '../broker-row.js';
import {ReadOn} from '../sources-view.js';
import type {StoryScreen} from './story-state.js';
import {kafkaWords} from '../../../systems/kafka/evidence/words/words.js';

export function storyPicture(screen: StoryScreen, {t}: World): Picture {
  const {story, step} = screen;
  return {
    part: t.parts.story,
    title: story.title,
    right: step < 0 ? t.story.intro : t.story.stepOf(step + 1, story.steps.length),
    body: <StoryView {...screen} />,
  };
}

/** Three rows, one event a key: what each log has, where the high watermark is, who is in sync. */
function StoryView({story, step, sources}: StoryScreen) {
  const {size} = useWorld();
  const width = proseWidth(size);
  const now = story.steps[Math.max(0, step)];
  const last = step === story.steps.length - 1;
  return (
    <Box flexDirection="column" gap={1}>
      {now === undefined ? null : (
        <Logs step={now} before={story.steps[step - 1]} of={story.steps} />
      )}
      <Box flexShrink={0}>
        <Markdown text={step < 0 ? story.intro : (now?.text ?? '')} width={width} />
      </Box>
      {step >= 0 ? null : (
        <Box width={width} flexShrink={0}>
          <Para is={dim}>{kafkaWords.story.legend}</Para>
        </Box>
      )}
      {last ? <ReadOn sources={sources} /> : null}
    </Box>
  );
}

type LogsProps = {
  readonly step: StoryStep;
  readonly before: StoryStep | undefined;
  /** All steps: their logs are drawn alike. */
  readonly of: readonly StoryStep[];
};

function Logs({step, before, of}: LogsProps) {
  const {size} = useWorld();
  const width = bodyWidth(size);
  const ends = of.flatMap(({replicas}) => replicas.map(({logEnd}) => logEnd));
  const longest = Math.max(1, ...ends);
  const room =
    width - brokerLeadWidth - stringWidth(kafkaWords.story.logEnd(longest)) - 1;
  const scale = {longest, room, each: room >= longest * 2 ? 2 : 1};
  const {leader, epoch, committed, replicas} = step;
  const mark = brokerLeadWidth + cellsOf(committed, scale) - (scale.each - 1);
  return (
    <Box flexDirection="column" flexShrink={0}>
      <T is={dim}>
        {leader === null
          ? kafkaWords.story.nobodyLeads(epoch)
          : kafkaWords.story.leads(leader, epoch)}
      </T>
      <Box flexDirection="column" paddingTop={1}>
        {replicas.map((replica) => (
          <Replica
            key={replica.broker}
            of={replica}
            was={before?.replicas.find(({broker}) => broker === replica.broker)}
            step={step}
            scale={scale}
          />
        ))}
      </Box>
      <Mark text={kafkaWords.broker.highWatermark(committed)} at={mark} width={width} />
    </Box>
  );
}

type Scale = {readonly longest: number; readonly room: number; readonly each: number};

/** Columns for so many records: one or two each, and fewer where even one each does not fit. */
function cellsOf(records: number, {longest, room, each}: Scale): number {
  const whole = longest * each;
  return whole <= room ? records * each : Math.round((records / longest) * room);
}

type ReplicaProps = {
  readonly of: StoryReplica;
  readonly was: StoryReplica | undefined;
  readonly step: StoryStep;
  readonly scale: Scale;
};

function Replica({of, was, step: {leader, committed}, scale}: ReplicaProps) {
  const {broker, state, inIsr, logEnd} = of;
  const safe = cellsOf(Math.min(logEnd, committed), scale);
  const rest = cellsOf(logEnd, scale) - safe;
  // What the event changed is the loudest.
  const grew = was !== undefined && was.logEnd !== logEnd;
  return (
    <Box>
      <BrokerLead
        {...{id: broker, state, cutOff: false, leads: broker === leader, inIsr}}
      />
      <Box aria-hidden flexShrink={0}>
        <T is={{colour: 'store'}}>
          {`${cells('■', safe, scale.each)}${cells('□', rest, scale.each)}`}
        </T>
      </Box>
      <T is={grew ? bold : dim}>{` ${kafkaWords.story.logEnd(logEnd)}`}</T>
    </Box>
  );
}

function cells(sign: string, columns: number, each: number): string {
  return sign
    .padEnd(each)
    .repeat(Math.ceil(columns / each))
    .slice(0, columns);
}
