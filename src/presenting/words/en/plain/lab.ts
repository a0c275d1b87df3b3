/** What the guided lab in sentences says beyond what the app's says, in English. */
export const labEn = {
  begins: (title: string, minutes: number) =>
    `Lab: ${title}. About ${minutes} minutes. Ctrl-C stops and heals at any time.`,
  inCode: (here: string, command: string, there: string) =>
    `Its programs are ${here}; \`${command}\` has them ${there}.`,
  enterToPredict: 'Enter to go on to your prediction:',
  predict: (count: number) =>
    `Your prediction, a number from 1 to ${count} (h gives a hint):`,
  predictComplaint: (count: number) => `Type a number from 1 to ${count}, or h.`,
  hint: (text: string) => `Hint: ${text}`,
  noMoreHints: 'There is no further hint.',
  runs: (title: string) => `The run begins: ${title}.`,
  mine: 'your own copy',
  downloading: 'Downloading Kafka.',
  youSaid: (text: string, right: boolean) =>
    `You said: ${text}. ${right ? 'Right.' : 'Not so.'}`,
  firstAndLast: (first: string, last: string) =>
    `First lost ${first}, last lost ${last}.`,
  property: (name: string, state: 'holds' | 'breaks' | 'unknown' | 'cost') =>
    `${name} ${states[state]}.`,
  notAsPromised: 'The lab had promised something else of this code.',
  premise: (text: string, met: boolean) => `Premise ${met ? 'met' : 'not met'}: ${text}.`,
  myCopy: (file: string) => `Your own copy, ${file}`,
  fix: (count: number, again: boolean) =>
    `${again ? 'r runs it again; or a' : 'A'} fix from 1 to ${count} (x the disks over time, h hint, s solution, d what happened and the end, q leave):`,
  fixComplaint: (count: number, again: boolean) =>
    `Type ${again ? 'r, ' : ''}a number from 1 to ${count}, x, h, s, d or q.`,
  changes: 'It changes:',
  inFile: (file: string) => `In ${file}:`,
  added: (line: string) => `Added: ${line}`,
  removed: (line: string) => `Removed: ${line}`,
  noChange: 'Nothing is changed: it is as shipped.',
  happens: 'What happens is different.',
  happensHere: (text: string) => `Happens here: ${text}.`,
  happensNot: (text: string) => `Does not happen here: ${text}.`,
  noFileChanged: 'No file is changed.',
  withoutFiles: 'Type r to run it, b to go back:',
  withoutFilesComplaint: 'Type r or b.',
  withFix: 'Type r to run it, a to apply it to your copy, b to go back:',
  withFixComplaint: 'Type r, a or b.',
  withMine: 'Type r to run it, e to edit it, b to go back:',
  withMineComplaint: 'Type r, e or b.',
  solution: 'What cures it:',
  cures: (title: string, why: string) => `${title}. ${why}`,
  left: 'You left the lab. It is remembered.',
  done: 'That is the lab.',
};

const states = {
  holds: 'holds',
  breaks: 'is broken',
  unknown: 'is not known',
  cost: 'is broken: that is the price',
};
