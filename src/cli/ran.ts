/** What a command hands back: the exit code. */
export type Ran = {code: number};
