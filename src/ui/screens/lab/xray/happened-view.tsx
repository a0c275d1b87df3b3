import {Box} from 'ink';
import {capital, sentence} from '../../../../grammar/en.js';
import type {Moment} from '../../../../engine/timeline/state.js';
import {bold} from '../../../../text/style.js';
import {Para, T} from '../../../components/look.js';
import {MomentRow} from '../running/moments-view.js';

type TitleProps = {
  readonly frame: string;
  readonly at: number;
  /** What is looked at; empty: there is nothing to tell apart. */
  readonly of: string;
};

/** `4 of 8   0.5 s   topic orders` */
export function FrameTitle({frame, at, of}: TitleProps) {
  return (
    <Para>
      <T is={bold}>{`${frame}   ${(at / 1000).toFixed(1)} s`}</T>
      <T>{of === '' ? '' : `   ${of}`}</T>
    </Para>
  );
}

type Props = {
  readonly words?: readonly string[];
  readonly moments: readonly Moment[];
};

/** What happened at this moment, in the words of the log and in those of the run. */
export function Happened({words = [], moments}: Props) {
  return (
    <>
      {words.length === 0 ? null : (
        <Box flexDirection="column">
          {words.map((one, index) => (
            <Para key={index} is={bold}>
              {capital(sentence(one))}
            </Para>
          ))}
        </Box>
      )}
      {moments.length === 0 ? null : (
        <Box flexDirection="column">
          {moments.map((moment, index) => (
            <MomentRow key={index} moment={moment} />
          ))}
        </Box>
      )}
    </>
  );
}
