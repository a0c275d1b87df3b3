import type {ReactNode} from 'react';
import type {RubricItem} from '../../course/question.js';
import {bold} from '../../text/style.js';
import {Inline} from '../components/markdown.js';
import {Option} from '../components/option.js';

type Ticking = {readonly cursor: number; readonly ticks: readonly string[]};

/** What a good answer has, to be ticked. */
export function rubricEntries(
  rubric: readonly RubricItem[],
  {cursor, ticks}: Ticking,
): readonly ReactNode[] {
  return rubric.map(({id, text}, index) => (
    <Option key={id} here={index === cursor} ticked={ticks.includes(id)}>
      <Inline text={text} is={index === cursor ? bold : {}} />
    </Option>
  ));
}
