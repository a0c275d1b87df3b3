/** What a link must know of the protocol that is spoken on it, so that it can tell one request from another. */
export type Protocol = {
  /** Cuts one direction of one connection into whole frames. `push` throws at bytes that nobody would send. */
  readonly openCutter: () => {push(chunk: Buffer): readonly Buffer[]};
  /** What asks; null: the frame is too short to say. */
  readonly requestIn: (frame: Buffer) => FrameRequest | null;
  /** The number of the request that a reply belongs to, on its connection. */
  readonly answeredBy: (frame: Buffer) => number;
};

export type FrameRequest = {
  readonly kind: string;
  /** Its reply says the same number. */
  readonly correlation: number;
  /** What the client calls itself. */
  readonly caller: string | null;
};
