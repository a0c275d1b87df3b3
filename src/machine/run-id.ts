import {randomBytes} from 'node:crypto';

/** A name that nobody else has: 16 hexadecimal digits. */
export const newRunId = (): string => randomBytes(8).toString('hex');

export const isRunId = (name: string): boolean => /^[\da-f]{16}$/.test(name);
