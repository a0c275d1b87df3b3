import {Box} from 'ink';
import type {ReactNode} from 'react';
import {doubtSentence, runTitle} from '../../../presenting/quiz.js';
import {currentItem, type QuizItem, quizScore} from '../../../course/quiz.js';
import {bold, dim, safe, signs} from '../../../text/style.js';
import {Para} from '../../components/look.js';
import type {Picture} from '../../state/picture.js';
import {bodyWidth, proseWidth, type World} from '../../state/world.js';
import {AnswerRow} from './answer-row.js';
import {GradedView, Prompt} from './graded-view.js';
import {askedAs} from './kinds/kinds.js';
import {type Draft, gradedItem, type QuizScreen} from './quiz-screen.js';
import {againSummary} from './review.js';

/** The question, what became of it, or the list of all answers. */
export function quizPicture(screen: QuizScreen, world: World): Picture {
  const {station, asked, quiz} = screen;
  const {parts, review} = world.t;
  // In a review, the title is that of the station that the question is from.
  const title = station?.title ?? asked[quiz.at]?.station.title ?? '';
  return {
    part: station === null ? review.title : parts.quiz,
    title,
    right: quizRight(screen, world),
    ...quizBody(screen, world),
  };
}

type Body = Pick<Picture, 'body' | 'focus' | 'offset'>;

function quizBody(screen: QuizScreen, world: World): Body {
  const graded = gradedItem(screen);
  if (graded !== null)
    return {body: <GradedView screen={screen} item={graded} />, offset: screen.offset};
  const item = currentItem(screen.quiz);
  return item === null
    ? listBody(screen, world)
    : askingBody({item, draft: screen.draft}, world);
}

type Asking = {
  readonly item: QuizItem;
  readonly draft: Draft;
  /** What is said before it is asked. */
  readonly above?: ReactNode;
};

/** A question that is not answered yet. */
export function askingBody(
  {item, draft, above: said = null}: Asking,
  world: World,
): Body {
  const {question, doubt} = item;
  const prose = proseWidth(world.size);
  const {entries, focus, below, wide} = askedAs(item).body(item, draft, world);
  const width = wide === true ? bodyWidth(world.size) : prose;
  const above = [
    ...(said === null ? [] : [said]),
    <Prompt key="prompt" text={question.prompt} is={bold} />,
    <Box key="task" width={prose} paddingTop={1}>
      <Para is={dim}>{taskOf(item, world)}</Para>
    </Box>,
  ];
  const body = (
    <>
      {above}
      {entries.map((entry, index) => (
        <Box key={index} width={width} paddingTop={index === 0 ? 1 : 0}>
          {entry}
        </Box>
      ))}
      {below === undefined ? null : (
        <Box flexDirection="column" width={width} paddingTop={1}>
          {below}
        </Box>
      )}
      {doubt === null ? null : (
        <Box width={prose} paddingTop={1}>
          <Para is={{colour: 'store'}}>{doubtSentence(doubt)}</Para>
        </Box>
      )}
    </>
  );
  return {body, focus: above.length + focus};
}

function taskOf({question, revealed}: QuizItem, {t}: World): string {
  if (question.kind === 'open')
    return revealed ? t.quiz.rate(question.pass) : t.quiz.tasks.open;
  if (question.kind === 'predict-lab') {
    const run = t.quiz.ofRun(question.lab, runTitle(question));
    return `${run} ${t.quiz.tasks['predict-lab']}`;
  }
  return t.quiz.tasks[question.kind];
}

/** The list of all answers. */
function listBody(screen: QuizScreen, world: World): Body {
  const {quiz, review} = screen;
  const {t, size} = world;
  const {right, of} = quizScore(quiz);
  const again = againSummary(screen, world);
  const body = (
    <>
      <Box flexDirection="column" width={proseWidth(size)} gap={1} paddingBottom={1}>
        <Para is={right === of ? safe : bold}>{t.quiz.score(right, of)}</Para>
        {again === null ? null : <Para is={dim}>{again}</Para>}
        <Para is={dim}>{t.quiz.reviewHint}</Para>
      </Box>
      {quiz.items.map((item, index) => (
        <AnswerRow
          key={item.question.id}
          item={item}
          number={index + 1}
          here={index === review.cursor}
        />
      ))}
    </>
  );
  return {body, focus: 1 + review.cursor};
}

/** `question 4 of 9`, and the mark. */
function quizRight({quiz}: QuizScreen, {t}: World): string {
  const item = currentItem(quiz);
  if (item === null) return t.quiz.review;
  const mark = item.marked ? `${signs.marked} ` : '';
  return `${mark}${t.quiz.questionOf(quiz.at + 1, quiz.items.length)}`;
}
