import {bold, dim} from '../../../../text/style.js';
import {Para, T} from '../../../components/look.js';
import {Option} from '../../../components/option.js';
import {useWorld} from '../../../components/world-context.js';
import {Block} from './question.js';
import type {Quotable} from './quoting.js';

const longestShown = 400;

/** One of one's own sentences; that it may make the point is only a guess. */
export function SentenceRow({sentence, perhaps, here}: Quotable) {
  const {t} = useWorld();
  return (
    <Block first>
      <Option here={here} before={`${sentence.index + 1}  `}>
        <Para is={here ? bold : {}}>
          {sentence.text.slice(0, longestShown)}
          {perhaps ? <T is={dim}>{`  ${t.practice.perhaps}`}</T> : null}
        </Para>
      </Option>
    </Block>
  );
}
