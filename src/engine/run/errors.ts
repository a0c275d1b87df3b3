/** Ends a run early: what is in the history by then says why, and the verdict is inconclusive. */
export class RunCutShort extends Error {
  override readonly name = 'RunCutShort';
}
