import {join} from 'node:path';

export const brokerIds = [1, 2, 3] as const;
export const controllerId = 0;
export type NodeId = 0 | 1 | 2 | 3;

/** Where everything of one cluster lies, below the folder of its run. */
export type Layout = {
  readonly folder: string;
  readonly logDir: (node: number) => string;
  readonly properties: (node: number) => string;
  readonly output: (node: number) => string;
};

export function layoutOf(folder: string): Layout {
  return {
    folder,
    logDir: (node) => join(folder, `node-${node}`),
    properties: (node) => join(folder, `node-${node}.properties`),
    output: (node) => join(folder, 'logs', `node-${node}.log`),
  };
}
