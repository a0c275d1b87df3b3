/** How a message of Kafka's protocol is defined, as in the JSON files of the Kafka source (KIP-482). */

/** First and last version. */
type Versions = readonly [from: number, to: number];

export type Primitive =
  'bool' | 'int8' | 'int16' | 'int32' | 'int64' | 'string' | 'uuid' | 'bytes' | 'records';

export type FieldDefinition = {
  readonly name: string;
  readonly type: Primitive | 'struct';
  readonly array?: true;
  /** Missing: in every version that has what it is part of. */
  readonly versions?: Versions;
  /** Missing: never null. */
  readonly nullable?: Versions;
  readonly tagged?: readonly [tag: number, from: number, to: number];
  /** Its length is never a varint. */
  readonly inflexible?: true;
  /** What is written when it is left out. */
  readonly default?: string | number | boolean | null;
  /** Of a struct. */
  readonly fields?: readonly FieldDefinition[];
};

export type MessageDefinition = {
  /** Requests and replies have one. */
  readonly api?: number;
  readonly versions: Versions;
  /** The first flexible version (KIP-482): compact lengths, tagged fields. Missing: none is. */
  readonly flexible?: number;
  readonly fields: readonly FieldDefinition[];
};

export function has(versions: Versions | undefined, version: number): boolean {
  return versions !== undefined && version >= versions[0] && version <= versions[1];
}

/** Its tag in that version; null: it stands in its place among the others. */
export function tagOf({tagged}: FieldDefinition, version: number): number | null {
  return tagged && version >= tagged[1] && version <= tagged[2] ? tagged[0] : null;
}

export function isIn({versions}: FieldDefinition, version: number): boolean {
  return !versions || has(versions, version);
}

export function isFlexible({flexible}: MessageDefinition, version: number): boolean {
  return flexible !== undefined && version >= flexible;
}

/** What an array has in it: never null, and never tagged. */
export function elementOf({name, type, fields}: FieldDefinition): FieldDefinition {
  return {name, type, ...(fields ? {fields} : {})};
}
