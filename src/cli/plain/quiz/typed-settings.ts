import type {Setting} from '../../../course/question.js';

type Change = readonly [name: string, value: string];

/**
 * `acks=all`, `acks: all, retries: 5` or by number `1=all`: settings and what each is to be → names
 * and offered values; null when one is no setting, is not offered or is there twice.
 */
export function settingsIn(
  typed: string,
  settings: readonly Setting[],
): readonly Change[] | null {
  const words = typed
    .replaceAll(/\s*[=:]\s*/g, '=')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const changes = words.map((word) => changeIn(word, settings));
  const good = changes.filter((change) => change !== null);
  const names = new Set(good.map(([name]) => name));
  return good.length === words.length && names.size === good.length ? good : null;
}

function changeIn(word: string, settings: readonly Setting[]): Change | null {
  const [name = '', value] = word.split('=');
  const setting =
    settings.find((one) => same(one.name, name)) ??
    (/^\d$/.test(name) ? settings[Number(name) - 1] : undefined);
  const offered = setting?.offered.find((one) => same(one.value, value ?? ''));
  return setting && offered ? [setting.name, offered.value] : null;
}

const same = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();
