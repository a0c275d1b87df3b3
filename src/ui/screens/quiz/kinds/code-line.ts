import {codeLine} from '../../../../text/markdown/code.js';
import {bodyWidth} from '../../../state/world.js';
import {span} from '../../../../text/line.js';
import {wrap} from '../../../../text/wrap.js';
import {dim, type Style} from '../../../../text/style.js';
import {type Asked, listed, offer, pointer} from './kind.js';

export const spotTheLine: Asked<'spot-the-line'> = {
  count: ({question}) => question.lines.length,
  body: ({question}, {cursor}, {size}) => {
    const here = question.lines[cursor]?.line;
    const entries = question.code.split('\n').map((code, index) => {
      const number = index + 1;
      const choosable = question.lines.some(({line}) => line === number);
      const lead = [
        pointer(number === here),
        span(`${String(number).padStart(2)}${choosable ? ' ▏' : '  '}`, dim),
      ];
      const style: Style = number === here ? {bold: true} : {};
      const words = codeLine(code, question.codeLanguage).map(({text, style: own}) =>
        span(text, {...own, ...style}),
      );
      const indent = code.length - code.trimStart().length;
      return wrap([...lead, ...words], bodyWidth(size), Math.min(indent + 8, 20));
    });
    return listed(entries, (here ?? 1) - 1);
  },
  offers: (_, __, does) => [offer.answer(does), offer.move(does), offer.pick(does)],
  answer: ({question}, {cursor}) => {
    const line = question.lines[cursor]?.line;
    return line === undefined ? null : {kind: 'spot-the-line', line};
  },
};
