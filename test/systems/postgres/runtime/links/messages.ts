/** Messages of PostgreSQL's protocol, as its clients and servers write them. */

export function message(letter: string, body: Buffer | string = ''): Buffer {
  const bytes = Buffer.from(body);
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + bytes.length);
  return Buffer.concat([Buffer.from(letter, 'latin1'), length, bytes]);
}

export const query = (sql: string): Buffer => message('Q', `${sql}\0`);
export const parse = (sql: string, name = ''): Buffer =>
  message('P', `${name}\0${sql}\0\0\0`);
/** `bound`: the text of its parameters. */
export const bind = (bound: string, name = ''): Buffer =>
  message('B', `\0${name}\0${bound}`);
export const execute = message('E', '\0\0\0\0\0');
export const sync = message('S');

export const complete = (tag: string): Buffer => message('C', `${tag}\0`);
/** `status`: I none, T in a transaction, E in one that failed. */
export const ready = (status: 'I' | 'T' | 'E'): Buffer => message('Z', status);
export const failure = (severity: string, sqlstate: string): Buffer =>
  message('E', `S${severity}\0V${severity}\0C${sqlstate}\0Mwhat it says\0\0`);
