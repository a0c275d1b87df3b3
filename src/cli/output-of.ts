import type {Command} from 'commander';
import type {Call} from './call.js';
import {isPlain} from './common-options.js';
import {openOutput, type Output} from './output.js';

/** The output for a command: plain when it, or any command above it, says so. */
export function outputOf(command: Command, {streams}: Pick<Call, 'streams'>): Output {
  return openOutput({plain: isPlain(command), env: process.env, streams});
}
