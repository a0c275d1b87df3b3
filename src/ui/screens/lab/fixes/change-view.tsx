import {Box} from 'ink';
import type {Change} from '../../../../presenting/lab-material.js';
import {dim, type Style} from '../../../../text/style.js';
import {Hang, Para, T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {proseWidth} from '../../../state/world.js';
import {closeToChanges, fileOf} from './diff-rows.js';

type Props = {readonly change: Change; readonly fix: string};

/** What a fix makes different: first what happens, then the files. */
export function ChangeView({change, fix}: Props) {
  const {t, size} = useWorld();
  const {happens, copy} = change;
  return (
    <>
      {copy === null ? null : <Para is={dim}>{t.lab.copyIn(copy)}</Para>}
      {happens.length === 0 ? null : <T is={dim}>{t.lab.happens}</T>}
      {/* What is done to the brokers is neither good nor bad: it has not the colours of a diff. */}
      {happens.map(({here, text}, index) => (
        <Hang key={index} lead={<T is={here ? {} : dim}>{`  ${here ? '+' : '-'} `}</T>}>
          <Para is={here ? {} : dim}>{text}</Para>
        </Hang>
      ))}
      <Box
        flexDirection="column"
        {...(change.files.length > 0 ? {} : {width: proseWidth(size)})}
      >
        <Files change={change} fix={fix} />
      </Box>
    </>
  );
}

function Files({change: {happens, files, filesOf}, fix}: Props) {
  const {t} = useWorld();
  if (filesOf !== null) return <Para is={dim}>{t.lab.filesOf(filesOf)}</Para>;
  if (files.length > 0)
    return closeToChanges(files).map((row, index) => <DiffRow key={index} row={row} />);
  if (fix === 'mine') return <Para is={dim}>{t.lab.noDiff}</Para>;
  return happens.length > 0 ? <Para is={dim}>{t.lab.noFileChanged}</Para> : null;
}

function DiffRow({row}: {readonly row: string}) {
  const file = fileOf(row);
  if (file !== null) return <T is={dim}>{file}</T>;
  const [, indent = '', text = ''] = /^.(\s*)(.*)$/.exec(row) ?? [];
  const is = diffStyle(row);
  return (
    <Hang lead={<T is={is}>{`  ${row.slice(0, 1)} ${indent}`}</T>}>
      <Para is={is}>{text || ' '}</Para>
    </Hang>
  );
}

function diffStyle(row: string): Style {
  if (row.startsWith('+')) return {colour: 'safe'};
  return row.startsWith('-') ? {colour: 'lost'} : dim;
}
