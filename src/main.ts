#!/usr/bin/env node
import module from 'node:module';
import {chooseLanguage, languagesIn} from './app/content/language.js';
import {askedLanguage} from './cli/asked-language.js';
import {watchOutput} from './cli/lost-output.js';
import {report} from './cli/report.js';
import {speakLanguage} from './app/content/speak.js';

/** Node 22.8 and later keep what they compile; what is loaded from here on starts faster the next time. */
const {enableCompileCache} = module as {readonly enableCompileCache?: () => unknown};
enableCompileCache?.();

/** Bare `ackademy` opens the app, without the time that the command line with all its commands takes to load. */
async function main(argv: readonly string[]): Promise<number> {
  const language = chooseLanguage(askedLanguage(argv), process.env, languagesIn());
  speakLanguage(language);
  watchOutput(report);
  if (argv.length > 2) return (await import('./cli/program.js')).main(argv);
  const {bare} = await import('./cli/commands/bare.js');
  return bare({plain: false, streams: process}).catch(report);
}

process.exitCode = await main(process.argv);
