/** Who compiles Java here: javac where there is a JDK, else the pinned compiler of Eclipse. */
import {constants} from 'node:fs';
import {access} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileOf} from '../../machine/artifacts/jars.js';
import type {Java} from '../../machine/java/java.js';
import {type Fetching, fetchPinned} from './libraries.js';
import pinned from './ecj.lock.json' with {type: 'json'};

/** A command line that sources and options are appended to. Both say `file:line: error: …`. */
export type Compiler = {readonly command: string; readonly args: readonly string[]};

type Place = Fetching & {readonly java: Java};

/** Fetches only where there is no javac. Throws a TrainerError when the user can help. */
export async function openCompiler(place: Place): Promise<Compiler> {
  const {java, jars} = place;
  const javac = join(dirname(java.path), 'javac');
  const there = await access(javac, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (there) return {command: javac, args: ['-J-XX:TieredStopAtLevel=1', ...common]};
  await fetchPinned('ecj', pinned, place);
  const [jar] = pinned.map((one) => join(jars, fileOf(one)));
  const version = `-${Math.min(java.version, newestOfEcj)}`;
  return {
    command: java.path,
    args: ['-XX:TieredStopAtLevel=1', '-jar', jar ?? '', '-Xemacs', version, ...common],
  };
}

const common = ['-encoding', 'UTF-8', '-proc:none', '-nowarn', '-g'];

/** The newest Java that the pinned compiler knows. */
const newestOfEcj = 25;
