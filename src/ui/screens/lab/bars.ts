import {span, type Span} from '../../text/line.js';

/** Columns that `count` of `most` takes of `room`: at least one where there is anything. */
export function barWidth(count: number, most: number, room: number): number {
  if (count <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(room, Math.round((count / most) * room)));
}

/** A log as a bar: what is committed full, what is beyond it lighter. */
export function logBar(
  {logEnd, committed}: {readonly logEnd: number; readonly committed: number},
  {most, room}: {readonly most: number; readonly room: number},
): readonly Span[] {
  const whole = barWidth(logEnd, most, room);
  const sure = Math.min(whole, barWidth(Math.min(logEnd, committed), most, room));
  return [
    span('█'.repeat(sure), {colour: 'store'}),
    span('▒'.repeat(whole - sure), {colour: 'store'}),
  ];
}
