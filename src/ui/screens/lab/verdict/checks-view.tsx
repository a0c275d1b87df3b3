import type {PropertyName} from '../../../../engine/plan/define.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {dim, lost, safe, signs} from '../../../../text/style.js';
import {Hang, Para, T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {cost} from './summary.js';

type Props = {readonly result: RunResult};

const looks = {
  holds: {sign: signs.done, is: safe},
  breaks: {sign: signs.wrong, is: lost},
  unknown: {sign: '?', is: dim},
} as const;

/** `✗ none-lost   ✓ each-once`, in as many rows as it takes. */
export function Properties({result: {report, outcome}}: Props) {
  const {t} = useWorld();
  const properties = Object.entries(report.properties);
  const broken =
    !report.asPromised && report.verdict !== 'inconclusive' && report.fix !== 'mine';
  return (
    <>
      {properties.length === 0 ? null : (
        <Para>
          {properties.map(([property, state], index) => {
            const paid = outcome.cost === property;
            const seconds = ((report.inServiceMs ?? 0) / 1000).toFixed(1);
            const timed = property === 'in-service' && report.inServiceMs !== null;
            const name = t.verdict.properties[property as PropertyName];
            const words = `${name}${timed ? ` (${seconds} s)` : ''}${paid ? `, ${t.lab.theCost}` : ''}`;
            return (
              <T key={property}>
                {index === 0 ? '' : '   '}
                <T is={paid ? cost : looks[state].is}>{`${looks[state].sign}\u00a0`}</T>
                <T>{words.replaceAll(' ', '\u00a0')}</T>
              </T>
            );
          })}
        </Para>
      )}
      {broken ? <Para is={lost}>{t.lab.notAsPromised}</Para> : null}
    </>
  );
}

/** Premises that were met are only counted: the timeline has them. One that was not is told whole. */
export function Premises({result: {report}}: Props) {
  const {t} = useWorld();
  const {premises} = report;
  const unmet = premises.filter(({met}) => !met);
  const met = premises.length - unmet.length;
  return (
    <>
      {met === 0 ? null : (
        <T>
          <T is={safe}>{`${signs.done} `}</T>
          <T is={dim}>{t.lab.premisesMet(met, premises.length)}</T>
        </T>
      )}
      {unmet.map(({text}, index) => (
        <Hang key={index} lead={<T is={lost}>{`${signs.wrong} `}</T>}>
          <Para>{t.lab.premiseNotMet(text)}</Para>
        </Hang>
      ))}
    </>
  );
}
