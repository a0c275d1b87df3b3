#!/usr/bin/env node
import {report} from './cli/report.js';

/** Bare `ackademy` opens the app, without the time that the command line with all its commands takes to load. */
async function main(argv: readonly string[]): Promise<number> {
  if (argv.length > 2) return (await import('./cli/program.js')).main(argv);
  const {bare} = await import('./cli/commands/bare.js');
  return bare({plain: false, language: null}).catch(report);
}

process.exitCode = await main(process.argv);
