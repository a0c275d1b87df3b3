/** Stdout belongs to the conversation with the shop; what you print goes to stderr and is kept. */
import {Console} from 'node:console';

globalThis.console = new Console(process.stderr, process.stderr);
