import {Box} from 'ink';
import type {Grade} from '../../../course/answer.js';
import type {QuizItem} from '../../../course/quiz.js';
import {codeRows} from '../../../text/markdown/blocks.js';
import {type Style, signs} from '../../../text/style.js';
import {CodeRow} from '../../components/code-row.js';
import {Hang, T} from '../../components/look.js';
import {Inline} from '../../components/markdown.js';
import {useWorld} from '../../components/world-context.js';
import {paintWith} from '../../text/paint.js';

type Props = {readonly item: QuizItem; readonly grade: Grade};

/** What is right, and where it is of several parts, which of them the learner's answer had. */
export function Solution({item, grade}: Props) {
  const {colour} = useWorld();
  const {question} = item;
  if (question.kind === 'open') return <RubricOf item={item} />;
  return grade.solution.map((text, index) => (
    <Hang key={index} lead={<Lead item={item} index={index} />}>
      {'codeLanguage' in question ? (
        codeRows(text, question.codeLanguage, paintWith(colour)).map((row, at) => (
          <CodeRow key={at} row={row} />
        ))
      ) : (
        <Inline text={text} />
      )}
    </Hang>
  ));
}

type LeadProps = {readonly item: QuizItem; readonly index: number};

function Lead({item, index}: LeadProps) {
  const {question, grade} = item;
  const {kind} = question;
  const is = {colour: 'safe'} as const;
  if (kind === 'order') return <T is={is}>{`${index + 1}. `}</T>;
  if (kind === 'match' && grade?.outcome !== 'shown')
    return <Had had={had(item, index)} not={{colour: 'lost'}} />;
  // The line that is found is the faulty one: it gets no sign for right.
  const sign = kind === 'spot-the-line' ? signs.here : signs.done;
  return (
    // Of a fixed width: the pointer is an emoji to what Ink measures with.
    <Box aria-hidden width={2}>
      <T is={is}>{sign}</T>
    </Box>
  );
}

type HadProps = {
  readonly had: boolean;
  readonly not?: Style;
  /** Nothing was answered: there is nothing to tell of it. */
  readonly hidden?: boolean;
};

/** Not the sign for wrong where a part was not had: what stands there is right. */
function Had({had, not = {}, hidden = false}: HadProps) {
  const {signs: words} = useWorld().t.quiz;
  return (
    <Box aria-label={had ? words.had : words.notHad} aria-hidden={hidden}>
      <T is={had ? {colour: 'safe'} : not}>{`${had ? signs.done : signs.open} `}</T>
    </Box>
  );
}

/** Whether the learner's answer had this pair. */
function had({question, answer}: QuizItem, index: number): boolean {
  if (question.kind !== 'match' || answer?.kind !== 'match') return true;
  const item = question.items[index];
  return item === undefined || answer.partners[item.id] === item.partner;
}

/** What a good answer has, and which of it the learner's had. */
function RubricOf({item: {question, answer, grade}}: {readonly item: QuizItem}) {
  if (question.kind !== 'open') return null;
  const shown = grade?.outcome === 'shown';
  const ticks = answer?.kind === 'open' && !shown ? answer.ticks : [];
  return question.rubric.map(({id, text}) => (
    <Hang key={id} lead={<Had had={ticks.includes(id)} hidden={shown} />}>
      <Inline text={text} />
    </Hang>
  ));
}
