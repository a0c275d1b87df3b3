import {Box} from 'ink';
import stringWidth from 'string-width';
import type {QuizItem} from '../../../course/quiz.js';
import {inlineText} from '../../../text/markdown/blocks.js';
import {bold, dim, signs} from '../../../text/style.js';
import {T} from '../../components/look.js';
import {Inline} from '../../components/markdown.js';
import {Option} from '../../components/option.js';
import {useWorld} from '../../components/world-context.js';
import {proseWidth} from '../../state/world.js';
import {outcomeSign, outcomeStyle} from './graded-view.js';

type Props = {readonly item: QuizItem; readonly number: number; readonly here: boolean};

/** Columns before the prompt: the pointer, what became of it, the mark and the number. */
const leadWidth = 10;

/** One of all answers: what became of it, and which question it was. */
export function AnswerRow({item, number, here}: Props) {
  const {size, t} = useWorld();
  const width = proseWidth(size);
  const {question, grade, marked} = item;
  const outcome = grade?.outcome ?? 'shown';
  const signsBefore = (
    <>
      <Box aria-label={t.quiz.outcomes[outcome]}>
        <T is={outcomeStyle[outcome]}>{outcomeSign[outcome]}</T>
      </Box>
      <Box
        width={2}
        justifyContent="flex-end"
        aria-label={marked ? t.quiz.signs.marked : ''}
      >
        <T is={{colour: 'store'}}>{marked ? signs.marked : ''}</T>
      </Box>
      <T is={dim}>{`${String(number).padStart(3)}  `}</T>
    </>
  );
  return (
    <Box width={width}>
      <Option here={here} before={signsBefore}>
        <Inline
          text={shortPrompt(question.prompt, width - leadWidth)}
          is={here ? bold : {}}
        />
      </Option>
    </Box>
  );
}

/** Fewer columns do not tell one question from another: `What happens?` */
const tellsApart = 30;

const widthOf = (markdown: string): number => stringWidth(inlineText(markdown));

/**
 * The prompt where it fits on one row; else its last sentence, which is the question, and what
 * stands before it as long as that tells too little.
 */
function shortPrompt(prompt: string, width: number): string {
  const [first = ''] = prompt.trim().split('\n');
  if (widthOf(first) <= width) return first;
  const sentences = first.split(/(?<=[.!?…]) +/).reverse();
  return sentences.reduce((after, sentence) =>
    widthOf(after) < tellsApart ? `${sentence} ${after}` : after,
  );
}
