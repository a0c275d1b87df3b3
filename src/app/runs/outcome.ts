import {causeFor, type Lab} from '../../presenting/lab.js';
import type {Report} from '../../presenting/run/report.js';
import type {Outcome} from '../../presenting/run/result.js';

type Found = Pick<Report, 'fix' | 'verdict' | 'asPromised' | 'properties' | 'cause'>;

/**
 * Whether a run cured the lab's loss, and at what cost. The headline alone does not tell: a right
 * fix that refuses orders while too few brokers are in sync is "unavailable", and loses nothing;
 * one that processes before it commits may be "duplicated".
 */
export function outcomeOf(lab: Lab, report: Found): Outcome {
  const cured = report.verdict !== 'inconclusive' && isCured(lab, report);
  return {
    cured,
    cost: cured ? costOf(report.properties) : null,
    cause: report.cause ?? otherCause(lab, report),
  };
}

function costOf(properties: Found['properties']): Outcome['cost'] {
  const costs = ['in-service', 'each-once'] as const;
  return costs.find((property) => properties[property] === 'breaks') ?? null;
}

function isCured({fixes}: Lab, {fix, asPromised}: Found): boolean {
  return (
    asPromised && (fix === 'mine' || fixes.some(({id, right}) => id === fix && right))
  );
}

/** Nothing is lost, and the lab as shipped fails all the same: its cause is why. */
function otherCause(lab: Lab, {fix, verdict}: Found): string | null {
  const fails = verdict !== 'safe' && verdict !== 'inconclusive';
  return fix === null && fails ? causeFor(lab, fix) : null;
}
