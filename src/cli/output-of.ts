import type {Command} from 'commander';
import {openOutput, type Output} from './output.js';

/** The output for a command: plain when it, or any command above it, says so. */
export function outputOf(command: Command): Output {
  const {plain} = command.optsWithGlobals<{plain?: boolean}>();
  return openOutput({plain: plain === true, env: process.env});
}
