import {Box} from 'ink';
import {rightChoice} from '../../../engine/verdict/prediction.js';
import type {RunResult} from '../../../presenting/run/result.js';
import {bold, dim, lost, safe, signs} from '../../../text/style.js';
import {Hang, Para, T} from '../../components/look.js';
import {Inline} from '../../components/markdown.js';
import {Option} from '../../components/option.js';
import {useWorld} from '../../components/world-context.js';
import {bodyHeight, proseWidth} from '../../state/world.js';
import type {LabScreen, StageOf} from './lab-screen.js';

type Props = {readonly screen: LabScreen};

/** On fewer rows the newest hint is worth more than the others. */
const rowsForAllHints = 18;

/** The bet, before anything runs. */
export function Predict({screen, stage}: Props & {readonly stage: StageOf<'predict'>}) {
  const {t, size} = useWorld();
  const {predict} = screen.material.definition;
  const first = bodyHeight(size) < rowsForAllHints ? screen.hints - 1 : 0;
  return (
    <Box flexDirection="column" width={proseWidth(size)} gap={1}>
      <Inline text={predict.question} is={bold} />
      <Box flexDirection="column" aria-role="radiogroup">
        {predict.choices.map(({id, text}, index) => {
          const here = index === stage.cursor;
          return (
            <Option key={id} here={here} before={here ? '(•) ' : '( ) '}>
              <Inline text={text} is={here ? bold : {}} />
            </Option>
          );
        })}
      </Box>
      {screen.hints === 0 ? (
        <Para is={dim}>{t.lab.betFirst}</Para>
      ) : (
        <Help screen={screen} first={first} />
      )}
    </Box>
  );
}

/** Hints so far, from the `first` on; the solution in their place when it was asked for. */
export function Help({screen, first = 0}: Props & {readonly first?: number}) {
  const {t, size} = useWorld();
  const {material, hints, solution} = screen;
  const {predict, fixes} = material.definition;
  const right = fixes.filter((fix) => fix.right);
  return (
    <Box flexDirection="column" width={proseWidth(size)}>
      {solution ? <T is={dim}>{t.lab.solution}</T> : null}
      {solution
        ? right.map(({id, title, why}) => (
            <Hang key={id} lead={<T is={safe}>{`${signs.done} `}</T>}>
              <Inline text={`**${title}:** ${why}`} />
            </Hang>
          ))
        : predict.hints.slice(first, hints).map((hint, index) => (
            <Hang key={hint} lead={<T is={dim}>{`${t.lab.hint(first + index + 1)} `}</T>}>
              <Inline text={hint} />
            </Hang>
          ))}
    </Box>
  );
}

type ResultProps = Props & {readonly result: RunResult};

/** What the learner had bet, beside what happened; null: nothing was bet on this. */
export function Prediction({screen, result: {report}}: ResultProps) {
  const {t} = useWorld();
  const {material, predicted} = screen;
  if (report.fix !== null || predicted === null || report.verdict === 'inconclusive')
    return null;
  const {predict} = material.definition;
  const bet = predict.choices.find(({id}) => id === predicted);
  if (bet === undefined) return null;
  const was = rightChoice(predict, report);
  return (
    <Para>
      <T is={dim}>{t.lab.youSaid}</T>
      <T>{` ${bet.text} `}</T>
      {was === bet ? (
        <T is={safe}>{`${signs.done} ${t.lab.betRight}`}</T>
      ) : (
        <T is={lost}>{`${signs.wrong} ${t.lab.betWrong(was?.text ?? '')}`}</T>
      )}
    </Para>
  );
}

/** What to say in the interview: one spoken paragraph each. */
export function Interview({screen}: Props) {
  const {t, size} = useWorld();
  const said = screen.material.definition.interview;
  return (
    <>
      <Para is={dim}>{t.lab.sayIt}</Para>
      {said.map((text) => (
        <Box key={text} width={proseWidth(size)} paddingTop={1}>
          <Inline text={`“${text}”`} />
        </Box>
      ))}
    </>
  );
}

/** Why nothing ran, and what the learner can do. */
export function Failed({stage: {advice}}: {readonly stage: StageOf<'failed'>}) {
  const {t, size} = useWorld();
  const [remedy = '', ...more] = advice.hint.split('\n');
  return (
    <Box flexDirection="column" width={proseWidth(size)} gap={1}>
      <Para is={lost}>{t.lab.didNotRun}</Para>
      <Para>{advice.message}</Para>
      {remedy === '' ? null : (
        <Box flexDirection="column">
          <Para>
            <T is={bold}>{`${t.lab.remedy} `}</T>
            <T>{remedy}</T>
          </Para>
          <Para>{more.join('\n')}</Para>
        </Box>
      )}
      <Para is={dim}>{t.lab.restGoesOn}</Para>
    </Box>
  );
}
