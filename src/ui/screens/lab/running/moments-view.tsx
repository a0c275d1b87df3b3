import type {Moment, Sign} from '../../../../engine/timeline/state.js';
import {dim, type Style} from '../../../../text/style.js';
import {Hang, Para, T} from '../../../components/look.js';

const looks: Readonly<Record<Sign, {readonly sign: string; readonly is: Style}>> = {
  info: {sign: ' ', is: {}},
  fault: {sign: '✗', is: {colour: 'lost'}},
  good: {sign: '✓', is: {colour: 'safe'}},
  bad: {sign: '✗', is: {colour: 'lost', bold: true}},
  wait: {sign: '…', is: dim},
};

type Props = {readonly moment: Moment; readonly now?: boolean};

/** One moment of a run: when, and what. */
export function MomentRow({moment: {at, sign, text}, now = false}: Props) {
  const {sign: shown, is} = looks[sign];
  return (
    <Hang
      lead={
        <T>
          <T is={{colour: 'accent', bold: true}}>{now ? '▶' : ' '}</T>
          <T is={dim}>{`${(at / 1000).toFixed(1).padStart(5)}  `}</T>
          <T is={is}>{`${shown} `}</T>
        </T>
      }
    >
      <Para is={now ? {...is, bold: true} : is}>{text}</Para>
    </Hang>
  );
}
