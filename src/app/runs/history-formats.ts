import type {Formats} from '../../storage/histories.js';
import {systems} from '../../systems/registry.js';

/** How the histories of all systems are read; loaded with the first one. */
export async function historyFormats(): Promise<Formats> {
  const [first, checks] = await Promise.all([
    import('../../systems/kafka/evidence/schema-1/upgrade.js'),
    Promise.all(
      Object.entries(systems).map(
        async ([id, {checker}]) => [id, await checker()] as const,
      ),
    ),
  ]);
  return {
    checks: Object.fromEntries(checks),
    first: {
      parse: first.parseFirst,
      upgraded: (entries) =>
        first.upgraded(entries as Parameters<typeof first.upgraded>[0]),
    },
  };
}
