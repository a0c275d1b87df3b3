import {Box} from 'ink';
import {codeRows} from '../../../../text/markdown/blocks.js';
import {bold, dim} from '../../../../text/style.js';
import {CodeRow} from '../../../components/code-row.js';
import {T} from '../../../components/look.js';
import {Option} from '../../../components/option.js';
import {paintWith} from '../../../text/paint.js';
import {type Asked, offer} from './kind.js';

export const spotTheLine: Asked<'spot-the-line'> = {
  count: ({question}) => question.lines.length,
  body: ({question}, {cursor}, {colour}) => {
    const {code, codeLanguage, lines} = question;
    const own = lines[cursor]?.line ?? 1;
    const entries = codeRows(code, codeLanguage, paintWith(colour)).map((row, index) => {
      const number = index + 1;
      const here = number === own;
      const choosable = lines.some(({line}) => line === number);
      const before = (
        <Box width={4} aria-label={`${number}`}>
          <T is={dim}>{`${String(number).padStart(2)}${choosable ? ' ▏' : '  '}`}</T>
        </Box>
      );
      return (
        <Option key={number} here={here} before={before}>
          <CodeRow row={row} is={here ? bold : {}} />
        </Option>
      );
    });
    return {entries, focus: own - 1, wide: true};
  },
  offers: (_, __, does) => [offer.answer(does), offer.move(does), offer.pick(does)],
  answer: ({question}, {cursor}) => {
    const line = question.lines[cursor]?.line;
    return line === undefined ? null : {kind: 'spot-the-line', line};
  },
};
