/** What `lab compare` says, in English. */
import {counted, listed, seconds} from '../../../../grammar/en.js';

/** Where and how many; the places by their names. */
type Places = readonly (readonly [place: string, count: number])[];

export const compareEn = {
  does: 'as shipped, control and every fix of a lab in one table',
  saved: 'run nothing: the newest saved run of each',
  json: 'the rows as one JSON array on stdout',
  more: `Each is run once. After Ctrl-C the table has what was run by then.

Exit code: 0 all as promised, 1 one was not, 3 one was inconclusive or not run.

Examples:
  $ ackademy lab compare leader-crash
  $ ackademy lab compare leader-crash --saved
  $ ackademy lab compare leader-crash --json | jq '.[].report.counts'`,
  oneOf: (one: number, of: number, which: string) => `${one} of ${of}  ${which}`,
  row: ({
    run,
    sign,
    verdict,
    sentence,
    ms,
  }: {
    run: string;
    sign: string;
    verdict: string;
    sentence: string;
    ms: number;
  }) => `${run}  ${sign} ${verdict.toUpperCase()}  ${sentence} (${seconds(ms)})`,
  heading: (
    {lab, inCode}: {readonly lab: string; readonly inCode: string | null},
    versions: readonly string[],
    days: readonly string[],
  ) =>
    `${lab}${inCode === null ? '' : ` ${inCode}`} on Kafka ${listed(versions)}, run ${days.join(' to ')}`,
  columns: {
    run: 'run',
    yes: 'yes',
    no: 'no',
    pending: 'pending',
    told: 'told',
    lost: 'lost',
    twice: 'twice',
    service: 'service',
    verdict: 'verdict',
    kept: 'kept',
  },
  legend: (planted: boolean) =>
    [
      'told (yes, no, pending): what customers heard',
      'twice: shipped twice / stored twice and shipped once',
      'service: the probe order after the fault',
      'kept: ✓ as promised, ✗ not, ? not known',
      ...(planted
        ? ['lost and twice were planted; * finds them, and undoes none']
        : ['* cures this loss']),
    ].join(' · '),
  places: {
    produce: 'produce',
    store: 'store',
    consume: 'consume',
    unknown: 'unknown',
  },
  notRun: 'not run yet',
  unreadable: 'unreadable',
  lost: (count: number, places: Places) => {
    const [first] = places;
    if (first === undefined) return String(count);
    return `${count} ${places.length > 1 ? `in ${places.length} places` : first[0]}`;
  },
  served: (ms: number) => seconds(ms),
  noneWithin: (ms: number) => `none in ${seconds(ms)}`,
  says: (run: string, what: string) => `${run}: ${what}`,
  provesNothing: (run: string, why: string) => `${run} proves nothing: ${why}`,
  lostIn: (run: string, lost: number, places: Places) =>
    `${run}: ${counted(lost, 'order')} lost, ${listed(places.map(([place, count]) => `${count} in ${place}`))}.`,
  alsoBreaks: (run: string, properties: readonly string[]) =>
    `${run} also breaks ${listed(properties)}.`,
  notAsPromised: (
    run: string,
    {property, state, promise}: {property: string; state: string; promise: string},
  ) =>
    `${run} is not as promised: ${property} ${state}, and the promise was: ${promise}.`,
  remains: 'What each fix still does not guarantee:',
};
