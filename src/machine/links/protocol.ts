/** What a link must know of the protocol that is spoken on it, so that it can tell one request from another. */
export type Protocol = {
  /** Begins to listen to a connection. */
  open(): Conversation;
};

/** One connection. */
export type Conversation = {
  /** Cut one direction into whole frames. */
  readonly requests: Cutter;
  readonly replies: Cutter;
  /** What asks; null: the frame is too short to say, or asks for nothing. */
  requestIn(frame: Buffer): FrameRequest | null;
  /** The number of the request that a reply belongs to, on its connection. */
  answeredBy(frame: Buffer): number;
};

/** `push` throws at bytes that nobody would send. */
export type Cutter = {push(chunk: Buffer): readonly Buffer[]};

export type FrameRequest = {
  readonly kind: string;
  /** Its reply says the same number. */
  readonly correlation: number;
  /** What the client calls itself. */
  readonly caller: string | null;
};
