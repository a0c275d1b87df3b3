import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  FrameReader,
  requestHeader,
  responseCorrelation,
} from '../../../../../src/systems/kafka/runtime/wire/frames.js';
import {
  frame,
  int32,
  requestFrame,
  responseFrame,
} from '../../../../helpers/kafka/primitives.js';

const frames = [
  requestFrame(0, 1, {clientId: 'shop'}),
  frame(),
  requestFrame(3, 2, {clientId: null}),
  responseFrame(3, Buffer.from('answer')),
];
const stream = Buffer.concat(frames);

const hex = (bytes: readonly Buffer[]) => bytes.map((one) => one.toString('hex'));

describe('the frame reader', () => {
  it('gives the same frames wherever the stream is cut in two', () => {
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const reader = new FrameReader();
      const found = [
        ...reader.push(stream.subarray(0, cut)),
        ...reader.push(stream.subarray(cut)),
      ];
      expect(hex(found)).toEqual(hex(frames));
    }
  });

  it('gives the same frames in any chunking', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 9}), {minLength: 1}), (sizes) => {
        const reader = new FrameReader();
        const found: Buffer[] = [];
        for (let at = 0, turn = 0; at < stream.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          found.push(...reader.push(stream.subarray(at, at + size)));
          at += size;
        }
        expect(hex(found)).toEqual(hex(frames));
      }),
    );
  });

  it('keeps back a frame until its last byte is there', () => {
    const reader = new FrameReader();
    const [first = Buffer.alloc(0)] = frames;
    expect(reader.push(first.subarray(0, -1))).toEqual([]);
    expect(reader.push(first.subarray(-1))).toHaveLength(1);
  });

  it('throws at a length that no broker would send', () => {
    expect(() => new FrameReader().push(int32(-1))).toThrow(/a frame of -1 bytes/);
    expect(() => new FrameReader().push(Buffer.from('GET / HTTP/1.1\r\n'))).toThrow(
      /a frame of \d+ bytes/,
    );
  });
});

describe('the header of a frame', () => {
  it('says which request it is and who asks', () => {
    expect(requestHeader(requestFrame(3, 77, {clientId: 'broker-2-fetcher-0'}))).toEqual({
      api: 3,
      version: 7,
      correlation: 77,
      clientId: 'broker-2-fetcher-0',
    });
  });

  it('tells a client without a name from one with an empty name', () => {
    expect(requestHeader(requestFrame(3, 1, {clientId: null}))?.clientId).toBeNull();
    expect(requestHeader(requestFrame(3, 1, {clientId: ''}))?.clientId).toBe('');
  });

  it('is null when the frame is too short to have one', () => {
    expect(requestHeader(frame(Buffer.alloc(9)))).toBeNull();
  });

  it('links a response to its request', () => {
    expect(responseCorrelation(responseFrame(12_345))).toBe(12_345);
    expect(responseCorrelation(frame())).toBe(-1);
  });
});
