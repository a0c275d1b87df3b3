import {join} from 'node:path';

export const brokerIds = [1, 2, 3] as const;
export const controllerId = 0;

/** Where everything of one cluster lies, below the folder of its run. */
export type Layout = {
  readonly folder: string;
  /** Where the nodes' output is kept; it may outlive the folder. */
  readonly logs: string;
  readonly logDir: (node: number) => string;
  readonly properties: (node: number) => string;
  readonly output: (node: number) => string;
};

export function layoutOf(folder: string, logs: string = join(folder, 'logs')): Layout {
  return {
    folder,
    logs,
    logDir: (node) => join(folder, `node-${node}`),
    properties: (node) => join(folder, `node-${node}.properties`),
    output: (node) => join(logs, `node-${node}.log`),
  };
}
