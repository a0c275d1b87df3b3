import {expect} from 'vitest';
import type {Mounted} from '../helpers/screen.js';

/** A row may end with dots only where the app counts what it left out, or waits. */
const meantDots = /(?:opening|Preparing the run|being healed)…$/;

/** Nothing is cut, nothing reaches the last row, and the first row has something to say. */
export function expectWhole(mounted: Mounted): void {
  const lines = mounted.lines();
  const {columns, rows} = mounted.stdout;
  expect(lines[0]?.trim(), mounted.text()).not.toBe('');
  expect(lines[rows - 1], mounted.text()).toBe('');
  for (const line of lines) {
    expect(line.length, line).toBeLessThan(columns);
    if (!meantDots.test(line)) expect(line, mounted.text()).not.toMatch(/…$/);
  }
}
