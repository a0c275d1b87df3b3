import {sleep} from '../../src/machine/waiting.js';

/** Waits for a predicate; throws with `what` when it is not true within `within` ms. */
export async function eventually(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  within = 10_000,
): Promise<void> {
  const end = performance.now() + within;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`${what}: not within ${within} ms`);
    await sleep(10);
  }
}
