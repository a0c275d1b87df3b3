/** No facts: the code says it all. */
export type None = object;
export type Id = {id: string};

/** Kinds of values that a file has; a kind that is not among them goes by the name that the schema has for it. */
export type ValueType = 'map' | 'list' | 'text' | 'number' | 'whole' | 'truth';

/** What a value with several forms may be. */
export const valueForms = ['choice-ids', 'text-or-number', 'offered-values'] as const;
export type ValueForm = (typeof valueForms)[number];

/** What has a text by its id, and what has an id of its own. */
export type Texted = 'entry' | 'question' | 'step' | 'stage' | 'station' | 'outcome';
export type Named =
  'question' | 'step' | 'stage' | 'station' | 'setting' | 'term' | 'scenario' | 'opening';

/** What can be wrong with any file: it is not there, or not in shape. */
export type OfFiles = {
  'no-file': None;
  /** `outline`: a file that could name it. */
  'stray-file': {outline: string | null};
  /** `error`: as the operating system says it. */
  unreadable: {error: string};
  /** `said`: by the parser. */
  'not-yaml': {said: string};
  missing: {type: ValueType | {schema: string}};
  'other-type': {type: ValueType | {schema: string}};
  'other-form': {form: ValueForm};
  'unknown-keys': {keys: readonly string[]};
  'unknown-value': {known: readonly string[]};
  'not-an-id': None;
  'not-a-date': None;
  'too-small': {least: number};
  /** `said`: by the schema. */
  refused: {said: string};
  twice: Id;
  'no-text': Id & {of: Texted};
  /** A text whose id the structure, `file`, does not have. */
  'stray-text': Id & {file: string};
  'no-such': Id & {of: Named};
  'no-default': {reference: string; file: string};
};
