import loaded from 'mvn-artifact-url';
import {TrainerError} from '../../../errors.js';
import type {Jar} from '../jars.js';

type ArtifactUrl = (
  artifact: {groupId: string; artifactId: string; version: string; extension: string},
  base?: string,
) => Promise<string>;

/** A CommonJS package with a `default`: Node and the bundler leave it wrapped, the test runner does not. */
const artifactUrl = ('default' in loaded ? loaded.default : loaded) as ArtifactUrl;

/** The address of a jar in the public Maven repository, or in the mirror at `ACKADEMY_MAVEN_MIRROR`. */
export function addressOf(jar: Jar, env: NodeJS.ProcessEnv): Promise<string> {
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
  // The value itself may hold a password, so it is not shown.
  if (!URL.canParse(mirror) || !/^https?:/.test(mirror))
    throw new TrainerError('environment', 'ACKADEMY_MAVEN_MIRROR is not a web address.', {
      hint: 'Give the base of a Maven repository, beginning with https://, or unset it.',
    });
  return mirror.endsWith('/') ? mirror : `${mirror}/`;
}
