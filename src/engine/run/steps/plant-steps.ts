/** A fault of the warehouse that no count shows: as many parcels too few as too many. */
import type {StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';

/**
 * In each of so many windows, which follow each other, one parcel of the window's orders is lost and
 * another one leaves the house twice. Which windows and which orders is drawn.
 */
export async function plant(
  {windows, ofWindows, perWindow}: StepOf<'plant'>,
  {ports, shipping, record}: RunContext,
): Promise<void> {
  const chosen = drawn(ofWindows, windows, ports.random);
  const pairs = chosen.map((window) =>
    drawn(perWindow, 2, ports.random).map((index) =>
      idOf(window * perWindow + index + 1),
    ),
  );
  const lost = pairs.flatMap(([first]) => first ?? []);
  const repeated = pairs.flatMap(([, second]) => second ?? []);
  shipping.misplace(lost, repeated);
  record({type: 'planted', lost, repeated});
  return Promise.resolve();
}

const idOf = (number: number): string => `order-${String(number).padStart(4, '0')}`;

/** So many different numbers below `of`. */
function drawn(of: number, count: number, random: () => number): readonly number[] {
  const left = Array.from({length: of}, (_, index) => index);
  return Array.from({length: count}, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}
