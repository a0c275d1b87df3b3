/** Every way to spoil a run, by its name. What the names stand for must not change: see README.md. */
import type {Spoil} from '../entry.js';
import {spoiltCheckout} from './checkout.js';
import {spoiltFurther} from './further.js';
import {spoiltLog} from './log.js';
import {spoiltRun} from './run.js';
import {spoiltShipping} from './shipping.js';

export const spoilers: ReadonlyMap<string, Spoil> = new Map(
  [spoiltCheckout, spoiltLog, spoiltShipping, spoiltFurther, spoiltRun].flatMap((some) =>
    Object.entries(some),
  ),
);
