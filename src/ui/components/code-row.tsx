import type {ReactNode} from 'react';
import type {Style} from '../../text/style.js';
import {Hang, Para, T} from './look.js';

type Props = {
  readonly row: string;
  readonly more?: ReactNode;
  readonly is?: Style;
};

/** A row of code; one that is too wide goes on below its beginning. */
export function CodeRow({row, more, is = {}}: Props) {
  const [indent = ''] = /^ */.exec(row) ?? [];
  return (
    <Hang lead={<T>{indent}</T>}>
      <Para is={is} ready>
        {row.slice(indent.length) || (more === undefined ? ' ' : '')}
        {more}
      </Para>
    </Hang>
  );
}
