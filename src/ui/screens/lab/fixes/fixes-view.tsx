import {Box} from 'ink';
import {aimOf} from '../../../../presenting/run/aim.js';
import {bold, dim, lost, safe, signs, type Style} from '../../../../text/style.js';
import {List} from '../../../components/list.js';
import {Para, T} from '../../../components/look.js';
import {Option} from '../../../components/option.js';
import {Scroll} from '../../../components/scroll.js';
import {useWorld} from '../../../components/world-context.js';
import {bodyHeight, proseWidth, type World} from '../../../state/world.js';
import {rowsOfText} from '../../../text/rows-of-text.js';
import {scrolledAway} from '../../../text/scrolled.js';
import type {LabScreen, StageOf, Tried} from '../lab-screen.js';
import {triedName} from '../lab-moves.js';
import {Help} from '../spoken-view.js';
import {ChangeView} from './change-view.js';

type Props = {readonly screen: LabScreen; readonly stage: StageOf<'fixes'>};

/** Where a long list would leave fewer, only the part of it around the cursor is shown. */
const rowsForDiff = 8;
/** Columns before the title of a fix. */
const lead = 5;

/** The fixes to bet on, right and wrong mixed, and what the one under the cursor changes. */
export function Fixes({screen, stage}: Props) {
  const world = useWorld();
  const {t, size} = world;
  const width = proseWidth(size);
  const fixes = fixesOf(screen, t);
  const question = t.lab.whichFix(aimOf(screen.material.definition.shipped));
  const heights = fixes.map(({id, title}) =>
    rowsOfText(title + signOf(triedHere(screen, id), t).text, width - lead),
  );
  const room = bodyHeight(size) - rowsOfText(question, width) - rowsForDiff;
  const {below} = scrolledAway({offset: stage.offset}, world);
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Box flexDirection="column" flexShrink={0} width={width} gap={1} paddingBottom={1}>
        <Para is={dim}>{question}</Para>
        <List
          heights={heights}
          at={stage.cursor}
          room={Math.max(5, room)}
          entry={(index) => (
            <FixRow screen={screen} index={index} here={index === stage.cursor} />
          )}
        />
      </Box>
      <Scroll offset={stage.offset}>
        <Below screen={screen} stage={stage} />
      </Scroll>
      {below > 0 ? <T is={dim}>{t.lab.moreDiff(below)}</T> : null}
    </Box>
  );
}

/** What the fix under the cursor changes, or the hints in its place. */
function Below({screen, stage: {diff, cursor, hinting}}: Props) {
  if (hinting) return <Help screen={screen} />;
  const fix = screen.material.definition.fixes[cursor]?.id ?? 'mine';
  return diff?.fix === fix ? <ChangeView change={diff.change} fix={fix} /> : null;
}

type Offered = {readonly id: string; readonly title: string; readonly right: boolean};

function fixesOf({material}: LabScreen, t: World['t']): readonly Offered[] {
  return [...material.definition.fixes, {id: 'mine', title: t.lab.mine, right: false}];
}

type RowProps = {
  readonly screen: LabScreen;
  readonly index: number;
  readonly here: boolean;
};

/** A fix, the solution's mark where it was asked for, and what became of it when it was run. */
function FixRow({screen, index, here}: RowProps) {
  const {t} = useWorld();
  const fix = fixesOf(screen, t)[index];
  if (fix === undefined) return null;
  const tried = signOf(triedHere(screen, fix.id), t);
  return (
    <Option here={here} before={`${index + 1}  `}>
      <Para>
        <T is={safe}>{screen.solution && fix.right ? `${signs.done} ` : ''}</T>
        <T is={here ? bold : {}}>{fix.title}</T>
        <T is={tried.is}>{tried.text}</T>
      </Para>
    </Option>
  );
}

const triedHere = ({tried, material}: LabScreen, fix: string): Tried | undefined =>
  tried.get(triedName(fix, material.code));

function signOf(
  tried: Tried | undefined,
  t: World['t'],
): {readonly text: string; readonly is: Style} {
  if (tried === undefined) return {text: '', is: {}};
  const {verdict, outcome} = tried;
  const headline = t.verdict.headlines[verdict];
  const told = (sign: string, text: string, is: Style) => ({
    text: `   ${sign}\u00a0${text.replaceAll(' ', '\u00a0')}`,
    is,
  });
  if (outcome.cost !== null) return told(signs.done, t.lab.safeAtACost, safe);
  if (outcome.cured || verdict === 'safe') return told(signs.done, headline, safe);
  return verdict === 'inconclusive'
    ? told('?', headline, bold)
    : told(signs.wrong, headline, lost);
}
