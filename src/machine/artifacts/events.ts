/** What an installation tells while it goes on. Nothing is told when every jar is there and good. */
export type InstallEvent =
  | {readonly kind: 'start'; readonly bytes: number; readonly files: number}
  | {
      readonly kind: 'progress';
      /** Can fall: a file that turns out wrong is fetched again. */
      readonly doneBytes: number;
      readonly totalBytes: number;
      readonly file: string;
    }
  /** A file was not what the lock pins, and was removed. */
  | {readonly kind: 'refused'; readonly file: string; readonly why: string}
  /** `fetchedBytes` counts the network only, not what an earlier run had left. */
  | {readonly kind: 'done'; readonly ms: number; readonly fetchedBytes: number};
