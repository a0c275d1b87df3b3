/** The types of message bodies, from their definitions. */
import type {FieldDefinition} from './definition.js';
import type {messages} from './messages.js';

export type MessageName = keyof typeof messages;

type Fields<N extends MessageName> = (typeof messages)[N]['fields'][number];

/** What was read. A field that its version does not have, or a tagged one that was not sent, is missing. */
export type Body<N extends MessageName> = Read<Fields<N>>;

/** What is to be written. A field with a default may be left out. */
export type Draft<N extends MessageName> = Write<Fields<N>>;

type Sometimes = {readonly versions: unknown} | {readonly tagged: unknown};

type Read<F extends FieldDefinition> = {
  readonly [One in Exclude<F, Sometimes> as One['name']]: Value<One, Inner<One>>;
} & {readonly [One in Extract<F, Sometimes> as One['name']]?: Value<One, Inner<One>>};

type Inner<F> = F extends {readonly fields: infer Of extends readonly FieldDefinition[]}
  ? Read<Of[number]>
  : never;

type Omissible = Sometimes | {readonly default: unknown};

type Write<F extends FieldDefinition> = {
  readonly [One in Exclude<F, Omissible> as One['name']]: Value<One, InnerDraft<One>>;
} & {
  readonly [One in Extract<F, Omissible> as One['name']]?: Value<One, InnerDraft<One>>;
};

type InnerDraft<F> = F extends {
  readonly fields: infer Of extends readonly FieldDefinition[];
}
  ? Write<Of[number]>
  : never;

type Value<F, Struct> =
  | (F extends {readonly array: true} ? readonly Single<F, Struct>[] : Single<F, Struct>)
  | (F extends {readonly nullable: unknown} ? null : never);

type Single<F, Struct> = F extends {readonly type: keyof Primitives}
  ? Primitives[F['type']]
  : Struct;

type Primitives = {
  bool: boolean;
  int8: number;
  int16: number;
  int32: number;
  int64: number;
  string: string;
  /** As Kafka prints it: 22 characters of base64url. */
  uuid: string;
  bytes: Buffer;
  /** Record batches, as they lie on disk. */
  records: Buffer;
};
