import {once} from 'node:events';
import {createConnection} from 'node:net';

/** What a server says to a word, until it closes. Rejects when nothing comes within so many milliseconds. */
export async function answerOf(
  port: number,
  word: string,
  within = 10_000,
): Promise<string> {
  const socket = createConnection({port, host: '127.0.0.1'});
  socket.setTimeout(within, () => socket.destroy(new Error('no answer')));
  let said = '';
  socket.setEncoding('utf8').on('data', (data: string) => (said += data));
  socket.write(word);
  await once(socket, 'close');
  return said;
}
