import {TrainerError} from '../../errors.js';
import type {Jar} from './jars.js';

type ArtifactUrl = (
  artifact: {groupId: string; artifactId: string; version: string; extension: string},
  base?: string,
) => Promise<string>;

/** The address of a jar in the public Maven repository, or in the mirror at `ACKADEMY_MAVEN_MIRROR`. */
export async function addressOf(jar: Jar, env: NodeJS.ProcessEnv): Promise<string> {
  const artifactUrl = await loadArtifactUrl();
  return artifactUrl(
    {
      groupId: jar.group,
      artifactId: jar.artifact,
      version: jar.version,
      extension: 'jar',
    },
    mirrorIn(env),
  );
}

/** With the slash at its end that paths are appended to. */
function mirrorIn(env: NodeJS.ProcessEnv): string | undefined {
  const mirror = env['ACKADEMY_MAVEN_MIRROR'];
  if (!mirror) return undefined;
  if (!URL.canParse(mirror) || !/^https?:/.test(mirror))
    throw new TrainerError(
      'environment',
      `ACKADEMY_MAVEN_MIRROR is not a web address: ${mirror}`,
      {
        hint: 'Give the base of a Maven repository, beginning with https://, or unset it.',
      },
    );
  return mirror.endsWith('/') ? mirror : `${mirror}/`;
}

/** A CommonJS package with a `default`: Node and the bundler leave it wrapped, the test runner does not. */
async function loadArtifactUrl(): Promise<ArtifactUrl> {
  const loaded: unknown = (await import('mvn-artifact-url')).default;
  return (
    typeof loaded === 'function' ? loaded : (loaded as {default: unknown}).default
  ) as ArtifactUrl;
}
