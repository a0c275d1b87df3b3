import type {EnvHttpProxyAgent} from 'undici';
import {TrainerError} from '../../../errors.js';

/** The proxy variables of `env`, in small letters or capital ones, for undici. */
export function proxiesIn(env: NodeJS.ProcessEnv): EnvHttpProxyAgent.Options {
  return {
    httpProxy: proxyIn(env, 'http_proxy'),
    httpsProxy: proxyIn(env, 'https_proxy'),
    noProxy: env['no_proxy'] ?? env['NO_PROXY'] ?? '',
    // As curl does: a plain http address is asked of the proxy itself, since many refuse to tunnel to port 80.
    proxyTunnel: false,
  };
}

/** Empty when there is none. `host:port` is understood as curl understands it. */
function proxyIn(env: NodeJS.ProcessEnv, name: string): string {
  const capital = name.toUpperCase();
  const value = env[name] ?? env[capital] ?? '';
  if (value === '') return '';
  const address = value.includes('://') ? value : `http://${value}`;
  // The value itself may hold a password, so it is not shown.
  if (!URL.canParse(address) || !/^(https?|socks5?):/.test(address))
    throw new TrainerError('environment', `${capital} is not the address of a proxy.`, {
      hint: 'Give it as http://host:port, or unset it.',
    });
  return address;
}
