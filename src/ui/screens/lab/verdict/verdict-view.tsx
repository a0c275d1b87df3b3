import {Box} from 'ink';
import type {RunResult} from '../../../../presenting/run/result.js';
import {Para} from '../../../components/look.js';
import {Inline} from '../../../components/markdown.js';
import {useWorld} from '../../../components/world-context.js';
import {proseWidth} from '../../../state/world.js';
import type {LabScreen, StageOf} from '../lab-screen.js';
import {MomentRow} from '../running/moments-view.js';
import {Help, Prediction} from '../spoken-view.js';
import {PageView} from '../xray/frame-view.js';
import {Xray} from '../xray/xray-view.js';
import {Premises, Properties} from './checks-view.js';
import {Fates} from './fates-view.js';
import {CopyNotes, PrintedLines} from './printed-view.js';
import {hasRoomForXray, summaryOf} from './summary.js';

type Props = {readonly screen: LabScreen; readonly result: RunResult};

/** The panel of the verdict that is open; it is scrolled where it does not fit. */
export function Verdict({
  screen,
  stage,
}: {
  readonly screen: LabScreen;
  readonly stage: StageOf<'verdict'>;
}) {
  const {result} = screen;
  if (result === null) return null;
  switch (stage.panel) {
    case 'summary':
      return <Summary screen={screen} result={result} />;
    case 'timeline':
      return result.report.timeline.map((moment, index) => (
        <MomentRow key={index} moment={moment} />
      ));
    case 'xray':
      return <PageView result={result} place={stage} />;
    case 'lost':
      return <Fates result={result} />;
    case 'printed':
      return <PrintedLines result={result} />;
    case 'hints':
      return <Help screen={screen} />;
  }
}

/** The number first, then why. The X-ray is in it where there is room. */
function Summary({screen, result}: Props) {
  const {t, size} = useWorld();
  const width = proseWidth(size);
  const summary = summaryOf(screen, result, t);
  const {headline, why, doubts, fix} = summary;
  return (
    <Box flexDirection="column" gap={1}>
      <Box flexDirection="column" width={width}>
        {headline.map(({text, is}, index) => (
          <Para key={index} is={is}>
            {text}
          </Para>
        ))}
        <Prediction screen={screen} result={result} />
      </Box>
      {why.length + doubts.length === 0 ? null : (
        <Box flexDirection="column" width={width}>
          {why.map((text, index) => (
            <Inline key={index} text={text} />
          ))}
          {doubts.map((text, index) => (
            <Para key={index}>{text}</Para>
          ))}
        </Box>
      )}
      {fix.map((text, index) => (
        <Box key={index} width={width}>
          <Inline text={text} />
        </Box>
      ))}
      <CopyNotes result={result} />
      {hasRoomForXray(summary, {screen, result}, size) ? <Xray result={result} /> : null}
      <Box flexDirection="column" width={width}>
        <Properties result={result} />
        <Premises result={result} />
      </Box>
    </Box>
  );
}
