/**
 * Requests and replies as they pass on a connection: frames, length included. What cannot be read is a
 * value that says so. Kinds and versions are those of `messages.ts`.
 */
import type {Body, Draft, MessageName} from './body.js';
import {ByteReader} from './byte-reader.js';
import {int32} from './byte-writer.js';
import {isFlexible, type MessageDefinition} from './definition.js';
import {messages} from './messages.js';
import {definitionOf, readBody, readWhole} from './read-body.js';
import {writeBody} from './write-body.js';

/** What is asked for: `Produce`, `Fetch`, … */
export type Kind = {
  [N in MessageName]: N extends `${infer K}Request` ? K : never;
}[MessageName];

export type Request<K extends Kind = Kind> = {
  [One in K]: {
    readonly name: One;
    readonly api: number;
    readonly version: number;
    readonly correlation: number;
    readonly clientId: string | null;
    readonly body: Body<`${One}Request`>;
  };
}[K];

export type Reply<K extends Kind = Kind> = {
  [One in K]: {
    readonly name: One;
    readonly api: number;
    readonly version: number;
    readonly correlation: number;
    readonly body: Body<`${One}Response`>;
  };
}[K];

export type RequestDraft<K extends Kind = Kind> = {
  [One in K]: Omit<Request<One>, 'api' | 'body'> & {
    readonly body: Draft<`${One}Request`>;
  };
}[K];

/** −1 where the frame is too short to say. */
export type Unreadable = {
  readonly unreadable: {
    readonly api: number;
    readonly version: number;
    readonly why: string;
  };
};

const kinds: ReadonlyMap<number, Kind> = new Map(
  Object.entries(messages).flatMap(([name, definition]) => {
    const [, kind] = /^(.+)Request$/.exec(name) ?? [];
    return kind && 'api' in definition ? [[definition.api, kind as Kind] as const] : [];
  }),
);

/** The name of a kind of request by its key; null: one that is not read here. */
export function kindOf(api: number): Kind | null {
  return kinds.get(api) ?? null;
}

export function decodeRequest(frame: Buffer): Request | Unreadable {
  const [api, version] =
    frame.length < 8 ? [-1, -1] : [frame.readInt16BE(4), frame.readInt16BE(6)];
  return orUnreadable({api, version}, (name) => {
    const read = contentOf(frame);
    const flexible = isFlexible(definitionOf(`${name}Request`, version), version);
    const header = readBody(read, 'RequestHeader', flexible ? 2 : 1);
    const body = readWhole(read, `${name}Request`, version);
    const {correlationId: correlation, clientId} = header;
    return {name, api, version, correlation, clientId, body} as Request;
  });
}

/** The reply to a request of that key and version: a reply does not say what it is. */
export function decodeReply(
  frame: Buffer,
  to: {readonly api: number; readonly version: number},
): Reply | Unreadable {
  const {api, version} = to;
  return orUnreadable({api, version}, (name) => {
    const read = contentOf(frame);
    const {correlationId} = readBody(
      read,
      'ResponseHeader',
      replyHeaderOf(name, version),
    );
    const body = readWhole(read, `${name}Response`, version);
    return {name, api, version, correlation: correlationId, body} as Reply;
  });
}

/** Throws when the version is not known, or does not have what is to be said. */
export function encodeRequest(request: RequestDraft): Buffer {
  const {name, version, correlation, clientId} = request;
  const definition: MessageDefinition = messages[`${name}Request`];
  const header = writeBody('RequestHeader', isFlexible(definition, version) ? 2 : 1, {
    requestApiKey: definition.api ?? -1,
    requestApiVersion: version,
    correlationId: correlation,
    clientId,
  });
  const body = writeBody(`${name}Request`, version, request.body as never);
  const content = Buffer.concat([header, body]);
  return Buffer.concat([int32(content.length), content]);
}

/** Who asks for versions does not know yet whether the broker speaks flexible ones: that header never is one (KIP-511). */
function replyHeaderOf(name: Kind, version: number): 0 | 1 {
  const definition = definitionOf(`${name}Response`, version);
  return name !== 'ApiVersions' && isFlexible(definition, version) ? 1 : 0;
}

function orUnreadable<T>(
  what: {readonly api: number; readonly version: number},
  decode: (name: Kind) => T,
): T | Unreadable {
  const name = kindOf(what.api);
  if (!name) return {unreadable: {...what, why: 'unknown-kind'}};
  try {
    return decode(name);
  } catch (error) {
    return {unreadable: {...what, why: reasonOf(error)}};
  }
}

/** What our reader throws at bytes is a RangeError; anything else is a mistake of ours. */
function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  throw error;
}

function contentOf(frame: Buffer): ByteReader {
  const length = frame.length < 4 ? -1 : frame.readInt32BE(0);
  if (length !== frame.length - 4)
    throw new RangeError(`a frame of ${length} bytes has ${frame.length - 4}`);
  return new ByteReader(frame, 4);
}
