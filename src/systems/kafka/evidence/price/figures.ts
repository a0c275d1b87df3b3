/** Measured numbers as they are written everywhere: signs and digits, no words. */

/** The median, and the middle half around it. */
export type Spread = {
  readonly median: number;
  readonly from: number;
  readonly to: number;
};

/** "1.43", "0.071", "12": three digits are more than such a measurement is worth. */
export function figure(value: number): string {
  if (value === 0) return '0';
  const whole = Math.max(0, Math.floor(Math.log10(Math.abs(value))) + 1);
  if (whole >= 3) return Math.round(value).toString();
  return value.toFixed(whole === 0 ? 3 : 3 - whole);
}

/** "0.71×", and "0.65–0.78" for its middle half. */
export const times = ({median}: Spread): string => `${figure(median)}×`;
export const middleHalf = ({from, to}: Spread): string => `${figure(from)}–${figure(to)}`;
