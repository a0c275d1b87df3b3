/** What the screen needs of a stream that is a terminal. */
export type Output = {write(data: string): unknown};

export type FullScreen = {
  /** Back to the terminal as it was. Any number of times, also while the process is exiting. */
  readonly close: () => void;
};

const alternate = {on: '\u001b[?1049h', off: '\u001b[?1049l'};
const cursor = {hide: '\u001b[?25l', show: '\u001b[?25h'};
const bracketedPaste = {on: '\u001b[?2004h', off: '\u001b[?2004l'};
const noStyle = '\u001b[0m';

/** Clears the screen and puts the cursor into its corner. */
export const clearScreen = '\u001b[2J\u001b[H';

/** Takes the whole terminal; what it showed comes back on `close`. */
export function openFullScreen(stdout: Output): FullScreen {
  stdout.write(alternate.on + bracketedPaste.on + cursor.hide + clearScreen);
  let open = true;
  return {
    close: () => {
      if (!open) return;
      open = false;
      stdout.write(noStyle + bracketedPaste.off + cursor.show + alternate.off);
    },
  };
}
