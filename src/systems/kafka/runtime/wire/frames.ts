/**
 * The Kafka protocol's outer shape: every request and response is an int32 length and that many
 * bytes. A request begins with int16 api key, int16 api version, int32 correlation id, nullable
 * client id; a response with the int32 correlation id.
 * Source: Kafka protocol guide, "Common Request and Response Structure".
 */

/** No sane frame is larger; the broker's own limit (socket.request.max.bytes) is 100 MiB. */
const largestFrame = 128 * 1024 * 1024;

/** Cuts a byte stream into whole frames (length prefix included). */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  /** The frames that are complete with this chunk, in order. Throws on a length no broker would send. */
  push(chunk: Buffer): readonly Buffer[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const frames: Buffer[] = [];
    while (this.#rest.length >= 4) {
      const length = this.#rest.readInt32BE(0);
      if (length < 0 || length > largestFrame)
        throw new Error(`a frame of ${length} bytes`);
      if (this.#rest.length < 4 + length) break;
      frames.push(this.#rest.subarray(0, 4 + length));
      this.#rest = this.#rest.subarray(4 + length);
    }
    return frames;
  }
}

type RequestHeader = {
  readonly api: number;
  readonly version: number;
  readonly correlation: number;
  readonly clientId: string | null;
};

/** The header of a request frame, or null when the frame is too short to have one. */
export function requestHeader(frame: Buffer): RequestHeader | null {
  if (frame.length < 14) return null;
  const length = frame.readInt16BE(12);
  return {
    api: frame.readInt16BE(4),
    version: frame.readInt16BE(6),
    correlation: frame.readInt32BE(8),
    clientId: length < 0 ? null : frame.toString('utf8', 14, 14 + length),
  };
}

/** The correlation id of a response frame. */
export function responseCorrelation(frame: Buffer): number {
  return frame.length < 8 ? -1 : frame.readInt32BE(4);
}
