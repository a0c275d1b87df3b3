import {crc32} from 'node:zlib';

const sumLength = 8;
const space = 0x20;

/**
 * One JSON value → one record: its CRC-32 as 8 hexadecimal digits, a space, the JSON. Line breaks
 * stand on both sides, so that neither a write cut short before it nor one flipped byte can merge
 * two records into one damaged line.
 */
export function encodeLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `\n${sumOf(json)} ${json}\n`;
}

/** One line without its line breaks → its JSON value; undefined when it is damaged. */
export function decodeLine(line: Buffer): unknown {
  if (line.length <= sumLength || line[sumLength] !== space) return undefined;
  const json = line.subarray(sumLength + 1);
  if (line.toString('latin1', 0, sumLength) !== sumOf(json)) return undefined;
  try {
    return JSON.parse(json.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether bytes that are no whole line could be the beginning of one. */
export function isCutShort(bytes: Buffer): boolean {
  return /^[0-9a-f]{1,8}$|^[0-9a-f]{8} (\{.*)?$/s.test(bytes.toString('latin1'));
}

function sumOf(json: string | Buffer): string {
  return crc32(json).toString(16).padStart(sumLength, '0');
}
