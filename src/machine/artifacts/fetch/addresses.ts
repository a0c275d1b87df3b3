import loaded from 'mvn-artifact-url';
import type {EnvHttpProxyAgent} from 'undici';
import {TrainerError} from '../../../errors.js';
import type {Jar} from '../jars.js';

type ArtifactUrl = (
  artifact: {groupId: string; artifactId: string; version: string; extension: string},
  base?: string,
) => Promise<string>;

/** A CommonJS package with a `default`: Node and the bundler leave it wrapped, the test runner does not. */
const artifactUrl = ('default' in loaded ? loaded.default : loaded) as ArtifactUrl;

/** The address of a jar in the public Maven repository, which the package knows, or in the mirror at `ACKADEMY_MAVEN_MIRROR`. */
export async function addressOf(
  {group: groupId, artifact: artifactId, version}: Jar,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  return artifactUrl({groupId, artifactId, version, extension: 'jar'}, mirrorIn(env));
}

/** With the slash at its end that paths are appended to. */
function mirrorIn(env: NodeJS.ProcessEnv): string | undefined {
  const mirror = env['ACKADEMY_MAVEN_MIRROR'];
  if (!mirror) return undefined;
  // The value itself may hold a password, so it is not shown.
  if (!URL.canParse(mirror) || !/^https?:/.test(mirror))
    throw new TrainerError('environment', 'mirror-wrong');
  return mirror.endsWith('/') ? mirror : `${mirror}/`;
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
