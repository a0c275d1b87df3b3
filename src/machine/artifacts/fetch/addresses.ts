import type {EnvHttpProxyAgent} from 'undici';
import {TrainerError} from '../../../errors.js';
import {type Jar, fileOf} from '../jars.js';

/** Maven's public repository. */
const central = '';

/** The address of a jar in the public Maven repository, or in the mirror at `ACKADEMY_MAVEN_MIRROR`. */
export function addressOf(jar: Jar, env: NodeJS.ProcessEnv): string {
  const base = mirrorIn(env) ?? central;
  const path = [...jar.group.split('.'), jar.artifact, jar.version, fileOf(jar)];
  return [base.replace(/\/$/, ''), ...path].join('/');
}

function mirrorIn(env: NodeJS.ProcessEnv): string | null {
  const mirror = env['ACKADEMY_MAVEN_MIRROR'];
  if (!mirror) return null;
  // The value itself may hold a password, so it is not shown.
  if (!URL.canParse(mirror) || !/^https?:/.test(mirror))
    throw new TrainerError('environment', 'mirror-wrong');
  return mirror;
}

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
    throw new TrainerError('environment', 'proxy-wrong', {variable: capital});
  return address;
}
