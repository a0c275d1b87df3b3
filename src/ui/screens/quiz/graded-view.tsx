import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Outcome, Remark} from '../../../course/answer.js';
import type {Source} from '../../../course/course.js';
import {runCommand} from '../../../course/promises.js';
import type {QuizItem} from '../../../course/quiz.js';
import {markdownBlocks} from '../../../text/markdown/blocks.js';
import {bold, dim, type Style, signs} from '../../../text/style.js';
import {Hang, Para, T} from '../../components/look.js';
import {BlockView, Inline, Markdown} from '../../components/markdown.js';
import {useWorld} from '../../components/world-context.js';
import {paintWith} from '../../text/paint.js';
import {proseWidth} from '../../state/world.js';
import {NotedSources} from '../sources-view.js';
import type {QuizScreen} from './quiz-screen.js';
import {againText} from './review.js';
import {Solution} from './solution-view.js';

export const outcomeSign: Readonly<Record<Outcome, string>> = {
  right: signs.done,
  partly: signs.begun,
  wrong: signs.wrong,
  shown: signs.open,
};

export const outcomeStyle: Readonly<Record<Outcome, Style>> = {
  right: {colour: 'safe', bold: true},
  partly: {colour: 'store', bold: true},
  wrong: {colour: 'lost', bold: true},
  shown: bold,
};

type Props = {readonly screen: QuizScreen; readonly item: QuizItem};

/** What is shown of a graded question: what became of it, or the sources that say so. */
export function GradedView({screen, item}: Props) {
  const sources = item.question.sources.flatMap((id) => screen.sources.get(id) ?? []);
  return screen.evidence ? (
    <NotedSources sources={sources} />
  ) : (
    <Graded screen={screen} item={item} sources={sources} />
  );
}

type Sourced = Props & {readonly sources: readonly Source[]};

/** A graded question: one word, why yours is wrong, why the right one is right, and who says so. */
function Graded({screen, item, sources}: Sourced) {
  const world = useWorld();
  const {quiz: words} = world.t;
  const {question, grade} = item;
  if (grade === null) return null;
  const {outcome, why} = grade;
  const remarks = question.kind === 'open' ? [] : grade.remarks;
  const again = againText(screen, item, world);
  const faulty = question.kind === 'spot-the-line';
  return (
    <Box flexDirection="column" gap={1} width={proseWidth(world.size)}>
      <Prompt text={question.prompt} is={dim} />
      <Box aria-label={words.outcomes[outcome]}>
        <T is={outcomeStyle[outcome]}>
          {`${outcomeSign[outcome]} ${words.outcomes[outcome]}`}
        </T>
      </Box>
      {remarks.length === 0 ? null : (
        <Box flexDirection="column">
          {remarks.map((remark, index) => (
            <RemarkView key={index} {...remark} />
          ))}
        </Box>
      )}
      {question.kind !== 'open' && outcome === 'right' ? null : (
        <Labelled label={faulty ? words.faultyLine : words.solution}>
          <Solution item={item} grade={grade} />
        </Labelled>
      )}
      <Labelled label={words.why}>
        <Markdown text={why} width={proseWidth(world.size) - words.why.length - 1} />
      </Labelled>
      <Evidence screen={screen} item={item} sources={sources} />
      {again === null ? null : <Para>{again}</Para>}
    </Box>
  );
}

/** A question as asked; it may hold code. */
export function Prompt({text, is}: {readonly text: string; readonly is: Style}) {
  const {size, colour} = useWorld();
  const width = proseWidth(size);
  return (
    <Box flexDirection="column" width={width} gap={1}>
      {markdownBlocks(text, paintWith(colour)).map((block, index) =>
        block.is === 'paragraph' ? (
          <Para key={index} is={is} ready>
            {block.text}
          </Para>
        ) : (
          <BlockView key={index} block={block} width={width} />
        ),
      )}
    </Box>
  );
}

/** Who says so, and where it can be seen. */
function Evidence({screen, item, sources}: Sourced) {
  const {quiz: words} = useWorld().t;
  const titles = [...new Set(sources.map(({title}) => title))];
  if (titles.length === 0 && item.question.lab === null) return null;
  return (
    <Box flexDirection="column">
      {titles.length === 0 ? null : (
        <Labelled label={words.source}>
          {titles.map((title) => (
            <Para key={title} is={dim}>
              {title}
            </Para>
          ))}
        </Labelled>
      )}
      <Where screen={screen} item={item} />
    </Box>
  );
}

/** Where it can be seen; of a prediction, what the learner's own run showed, or how to run it. */
function Where({screen, item: {question}}: Props) {
  const {quiz: words} = useWorld().t;
  const own = screen.ownRuns.get(question.id);
  if (question.kind !== 'predict-lab')
    return question.lab === null ? null : (
      <Para is={dim}>{words.seenIn(question.lab)}</Para>
    );
  return (
    <Para>
      {own === undefined
        ? words.runIt(runCommand(question))
        : words.ownRun(own.day, own.sentence)}
    </Para>
  );
}

/** `You said: …`, and below it why that is wrong. */
function RemarkView({about, text, why}: Remark) {
  const {t, size} = useWorld();
  return (
    <>
      <Labelled label={t.quiz.remarks[about]}>
        <Inline text={text} />
      </Labelled>
      {why === null ? null : (
        <Box paddingLeft={2}>
          <Markdown text={why} width={proseWidth(size) - 2} />
        </Box>
      )}
    </>
  );
}

type LabelledProps = {readonly label: string; readonly children: ReactNode};

/** `Why: …`, the rows after the first moved in as far. */
function Labelled({label, children}: LabelledProps) {
  return <Hang lead={<T is={dim}>{`${label} `}</T>}>{children}</Hang>;
}
