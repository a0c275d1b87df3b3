/** A language for tests: every text of a table is spoilt, so a plain word that is still read stands outside of it. */

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀćđéƒĝĥíĵķĺḿńóṕɋŕśťúṽŵẋýźÁɃĆĐÉƑĜĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹ';

const spoiltLetters = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => accented.charAt(plain.indexOf(letter)));

/** One column a letter, as before; a text without letters stays as it is, and so does one that is spoilt already. */
const spoiltText = (text: string): string =>
  /[A-Za-z]/.test(text) ? `⟦${spoiltLetters(text)}⟧` : text;

/** A text of the course, without brackets, which its Markdown could not bear: what is no word of it stays. */
export const spoiltProse = (text: string): string =>
  text.replace(
    /(\[\^[^\]]*\]|^ *```\w*|\]\([^)]*\)|\{\{.*?\}\}|<<.*?>>)|[A-Za-z]+/gm,
    (part, kept) => (kept === undefined ? spoiltLetters(part) : part),
  );

/** Content with the texts of these fields spoilt, wherever they stand. */
export function spoiltContent<T>(content: T, fields: ReadonlySet<string>): T {
  return proseIn(content, fields, false) as T;
}

function proseIn(value: unknown, fields: ReadonlySet<string>, prose: boolean): unknown {
  if (typeof value === 'string') return prose ? spoiltProse(value) : value;
  if (Array.isArray(value)) return value.map((one) => proseIn(one, fields, prose));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      proseIn(entry, fields, fields.has(name)),
    ]),
  );
}

/** A table of words with all its texts spoilt, and all that its functions return. */
export function pseudo<T>(table: T): T {
  return spoilt(table) as T;
}

function spoilt(value: unknown): unknown {
  if (typeof value === 'string') return spoiltText(value);
  if (typeof value === 'function') {
    const say = value as (...facts: readonly unknown[]) => unknown;
    return (...facts: readonly unknown[]) => spoilt(say(...facts));
  }
  if (Array.isArray(value)) return value.map(spoilt);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, spoilt(entry)]),
  );
}

/** The words that nobody has spoilt; `data` may stay: what is left out of the text before it is looked at. */
export function plainWordsIn(
  text: string,
  data: readonly (string | RegExp)[] = [],
): readonly string[] {
  const rest = data.reduce<string>((left, one) => left.replaceAll(one, ' '), text);
  return rest.match(/[A-Za-z]{2,}/g) ?? [];
}
