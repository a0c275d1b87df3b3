import {Box} from 'ink';
import type {ReactNode} from 'react';
import {unfinished} from '../../../course/interview/begin.js';
import {bold, dim} from '../../../text/style.js';
import {Para, T} from '../../components/look.js';
import {Option} from '../../components/option.js';
import {useWorld} from '../../components/world-context.js';
import type {Picture} from '../../state/picture.js';
import {proseWidth, type World} from '../../state/world.js';
import {type PracticeScreen, type Row, rowsOf} from './practice-state.js';

export function practicePicture(screen: PracticeScreen, world: World): Picture {
  const {practice} = world.t;
  const rows = rowsOf(world);
  const width = proseWidth(world.size);
  const body = (
    <>
      <Box width={width}>
        <Para is={dim}>{practice.how}</Para>
      </Box>
      {rows.map((row, index) => (
        <Box key={row} width={width} paddingTop={apart(row, index) ? 1 : 0}>
          <Option here={index === screen.cursor}>
            <RowView screen={screen} row={row} here={index === screen.cursor} />
          </Option>
        </Box>
      ))}
    </>
  );
  return {title: practice.mock, right: '', body, focus: 1 + screen.cursor};
}

const apart = (row: Row, index: number): boolean =>
  index === 0 || row === 'begin' || row === 'last';

type Props = {
  readonly screen: PracticeScreen;
  readonly row: Row;
  readonly here: boolean;
};

function RowView({screen, row, here}: Props) {
  const {t, progress} = useWorld();
  const {practice, interview} = t;
  const {level, focus, minutes} = screen.wish;
  const setting = (name: string, value: string): ReactNode => (
    <Para>
      <T is={dim}>{`${name}: `}</T>
      <T is={here ? bold : {}}>{here ? `‹ ${value} ›` : value}</T>
    </Para>
  );
  const open = unfinished(progress.interviews);
  switch (row) {
    case 'level':
      return setting(practice.level, interview.levels[level]);
    case 'focus':
      return setting(practice.focus, interview.focuses[focus]);
    case 'minutes':
      return setting(practice.minutes, minutes);
    case 'go-on':
      return (
        <Para is={here ? bold : {}}>
          {practice.goOn(
            open === null ? '' : interview.of(open.level, open.focus, open.minutes),
          )}
        </Para>
      );
    case 'begin':
    case 'last':
      return <Para is={here ? bold : {}}>{practice[row]}</Para>;
  }
}
