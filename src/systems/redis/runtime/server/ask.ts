import {once} from 'node:events';
import {createConnection} from 'node:net';

/**
 * Sends commands in the inline form of Redis' protocol and resolves with all that comes back before
 * the server closes, as `QUIT` at the end makes it do. Rejects when nobody answers within `within` ms.
 */
export async function ask(
  port: number,
  commands: readonly string[],
  within: number,
): Promise<string> {
  const socket = createConnection({port, host: '127.0.0.1'});
  socket.setTimeout(within, () => socket.destroy(new Error('no answer')));
  let said = '';
  socket.setEncoding('utf8').on('data', (data: string) => (said += data));
  socket.end([...commands, 'QUIT', ''].join('\r\n'));
  await once(socket, 'close');
  return said;
}
