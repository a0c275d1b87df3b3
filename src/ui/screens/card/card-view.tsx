import {Box} from 'ink';
import type {Station} from '../../../course/course.js';
import {comesAgainIn} from '../../../presenting/review/due.js';
import {bold, dim, signs} from '../../../text/style.js';
import {Hang, Para, T} from '../../components/look.js';
import {Inline, Markdown} from '../../components/markdown.js';
import {useWorld} from '../../components/world-context.js';
import type {Picture} from '../../state/picture.js';
import {proseWidth, type World} from '../../state/world.js';
import {rubricEntries} from '../rubric-entries.js';
import {ReadOn} from '../sources-view.js';
import type {CardScreen, CardStep} from './card-screen.js';
import {cardSteps, stepIndex} from './card-state.js';

export function cardPicture(screen: CardScreen, {t, size}: World): Picture {
  const {station, step, offset, cursor, ticks} = screen;
  const {rubric} = station.card;
  const head = {
    part: t.parts.card,
    title: station.title,
    right: t.card.stepOf(stepIndex(screen) + 1, cardSteps(screen).length),
  };
  const text = (
    <Box flexDirection="column" width={proseWidth(size)} gap={1}>
      <StepText {...screen} />
    </Box>
  );
  if (step.show !== 'rubric') return {...head, body: text, offset};
  const entries = rubricEntries(rubric, {cursor, ticks}).map((entry, index) => (
    <Box key={index} width={proseWidth(size)} paddingTop={index === 0 ? 1 : 0}>
      {entry}
    </Box>
  ));
  return {
    ...head,
    focus: 1 + cursor,
    body: (
      <>
        {text}
        {entries}
      </>
    ),
  };
}

/** What the step shows, in blocks that stand apart. */
function StepText(screen: CardScreen) {
  const {card: words} = useWorld().t;
  const {step, station} = screen;
  const {card} = station;
  if (step.show === 'saved') return <Saved {...screen} />;
  if (step.show === 'follow-up') return <FollowUp card={card} {...step} />;
  const {show} = step;
  const hint = {
    question: words.think,
    short: words.short,
    long: words.long,
    rubric: words.rate,
  };
  return (
    <>
      <Asked text={card.question} />
      <Hint>{hint[show]}</Hint>
      {show === 'short' || show === 'long' ? <Prose text={card[show]} /> : null}
    </>
  );
}

type FollowUpProps = Extract<CardStep, {show: 'follow-up'}> & {
  readonly card: Station['card'];
};

function FollowUp({card: {followUps}, index, answered}: FollowUpProps) {
  const {card: words} = useWorld().t;
  const {question = '', answer = ''} = followUps[index] ?? {};
  return (
    <>
      <Hint>{words.followUp(index + 1, followUps.length)}</Hint>
      <Asked text={question} />
      {answered ? <Prose text={answer} /> : <Hint>{words.thinkAgain}</Hint>}
    </>
  );
}

const Hint = ({children}: {readonly children: string}) => (
  <Para is={dim}>{children}</Para>
);

const Asked = ({text}: {readonly text: string}) => (
  <Inline text={`“${text}”`} is={bold} />
);

function Prose({text}: {readonly text: string}) {
  return <Markdown text={text} width={proseWidth(useWorld().size)} />;
}

const Open = () => (
  <Box aria-hidden>
    <T>{`${signs.open} `}</T>
  </Box>
);

function Saved({station, ticks, sources}: CardScreen) {
  const {t, progress} = useWorld();
  const {rubric} = station.card;
  const again = comesAgainIn(progress.memory, {station: station.id, question: null});
  const missed = rubric.filter(({id}) => !ticks.includes(id));
  return (
    <>
      <Box flexDirection="column">
        <Para is={bold}>{t.card.saved(ticks.length, rubric.length)}</Para>
        {again === null ? null : <Para>{t.review.comesAgain(again, false)}</Para>}
      </Box>
      {missed.length === 0 ? null : (
        <Box flexDirection="column">
          <Hint>{t.card.notTicked}</Hint>
          {missed.map(({id, text}) => (
            <Hang key={id} lead={<Open />}>
              <Inline text={text} />
            </Hang>
          ))}
        </Box>
      )}
      <ReadOn sources={sources} />
    </>
  );
}
