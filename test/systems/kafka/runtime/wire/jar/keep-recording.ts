/** Writes `recorded.jsonl`, for the tests without Java: the shortest exchange of each kind and version, and what the jar reads in it. */
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Case, Verdict} from './ask-jar.js';
import type {Exchange} from './recorder.js';

type Recorded = Exchange & {
  readonly client: string;
  readonly asked: {readonly name: string};
};

export async function keepRecording(
  all: readonly Recorded[],
  judged: readonly {readonly one: Case; readonly verdict: Verdict}[],
): Promise<void> {
  const jsonOf = (frame: Buffer, name: string) =>
    judged.find(({one}) => one.name === name && endsWith(frame, one.bytes))?.verdict.json;
  const shortest = new Map<string, Recorded>();
  const size = ({request, reply}: Exchange) => request.length + reply.length;
  for (const one of [...all].sort((a, b) => size(b) - size(a)))
    shortest.set(`${one.client} ${one.asked.name} ${one.version}`, one);
  const lines = [...shortest.values()].map(
    ({client, asked, api, version, request, reply}) =>
      JSON.stringify({
        ...{client, name: asked.name, api, version},
        ...{asked: jsonOf(request, `${asked.name}Request`)},
        ...{told: jsonOf(reply, `${asked.name}Response`)},
        request: request.toString('base64'),
        reply: reply.toString('base64'),
      }),
  );
  const target = join(import.meta.dirname, '..', 'codec', 'recorded.jsonl');
  await writeFile(target, `${lines.sort().join('\n')}\n`);
}

/** Not only equal: a view of these very bytes. */
function endsWith(frame: Buffer, bytes: Buffer): boolean {
  return (
    bytes.buffer === frame.buffer &&
    bytes.byteOffset + bytes.length === frame.byteOffset + frame.length
  );
}
