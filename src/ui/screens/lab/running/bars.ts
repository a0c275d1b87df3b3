import {span, type Span} from '../../../../text/line.js';
import {dim} from '../../../../text/style.js';

/** Columns that `count` of `most` takes of `room`: at least one where there is anything. */
export function barWidth(count: number, most: number, room: number): number {
  if (count <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(room, Math.round((count / most) * room)));
}

/** A log as a bar: what was deleted from the front dotted, what is committed full, what is beyond it lighter. */
export function logBar(
  {
    logStart = 0,
    logEnd,
    committed,
  }: {readonly logStart?: number; readonly logEnd: number; readonly committed: number},
  {most, room}: {readonly most: number; readonly room: number},
): readonly Span[] {
  const whole = barWidth(logEnd, most, room);
  const sure = Math.min(whole, barWidth(Math.min(logEnd, committed), most, room));
  const front = logStart < logEnd ? barWidth(logStart, most, room) : whole;
  const deleted = logStart > 0 ? Math.min(front, whole) : 0;
  return [
    span('·'.repeat(deleted), dim),
    span('█'.repeat(Math.max(0, sure - deleted)), {colour: 'store'}),
    span('▒'.repeat(whole - Math.max(sure, deleted)), {colour: 'store'}),
  ];
}
