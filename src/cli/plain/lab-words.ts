/** What the plain lab session says, in English. */
export const labWords = {
  begins: (title: string, minutes: number) =>
    `Lab: ${title}. About ${minutes} minutes. Ctrl-C stops and heals at any time.`,
  enterToPredict: 'Enter to go on to your prediction:',
  betFirst: 'Nothing has run yet. Bet first: a wrong bet teaches more than none.',
  predict: (count: number) =>
    `Your prediction, a number from 1 to ${count} (h gives a hint):`,
  predictComplaint: (count: number) => `Type a number from 1 to ${count}, or h.`,
  hint: (text: string) => `Hint: ${text}`,
  noMoreHints: 'There is no further hint.',
  runs: (title: string) => `The run begins: ${title}.`,
  asShipped: 'as shipped',
  mine: 'your own copy',
  youSaid: (text: string, right: boolean) =>
    `You said: ${text}. ${right ? 'Right.' : 'Not so.'}`,
  cause: (text: string) => `Cause: ${text}`,
  storedTwice: (orders: string) => `${orders} stored twice and shipped once.`,
  firstAndLast: (first: string, last: string) =>
    `First lost ${first}, last lost ${last}.`,
  servicePrice: (took: string | null) =>
    `The price is service: the probe order ${took === null ? 'was never acknowledged' : `took ${took}`}.`,
  repeatsPrice: (orders: string) =>
    `The price is repetition: ${orders} shipped more than once.`,
  thePrice: 'is broken: that is the price',
  disks: 'The disks over time:',
  disksOf: (topic: string, holds: string) =>
    `The disks over time, topic ${topic}, ${holds}:`,
  moreMoments: (left: number) =>
    `${left} moments more are in the full screen, and in ackademy lab judge with --xray.`,
  noDisks: 'No disk was seen in this run.',
  property: {holds: 'holds', breaks: 'is broken', unknown: 'is not known'},
  notAsPromised: 'The lab had promised something else of this code.',
  premise: (text: string, met: boolean) => `Premise ${met ? 'met' : 'not met'}: ${text}.`,
  why: (text: string) => `Why: ${text}`,
  remains: (text: string) => `What it does not guarantee: ${text}`,
  chooseFix: (aim: string) => `Which of these would have ${aim}? Choose one and run it.`,
  myCopy: (file: string) => `Your own copy, ${file}`,
  fix: (count: number) =>
    `A fix from 1 to ${count} (x the disks over time, h hint, s solution, d what happened and the end, q leave):`,
  fixComplaint: (count: number) => `Type a number from 1 to ${count}, x, h, s, d or q.`,
  changes: 'It changes:',
  added: (line: string) => `Added: ${line}`,
  removed: (line: string) => `Removed: ${line}`,
  noChange: 'Nothing is changed: it is as shipped.',
  happens: 'What happens is different.',
  happensHere: (text: string) => `Happens here: ${text}.`,
  happensNot: (text: string) => `Does not happen here: ${text}.`,
  filesOf: (fix: string) => `Its files are those of: ${fix}.`,
  noFileChanged: 'No file is changed.',
  withoutFiles: 'Type r to run it, b to go back:',
  withoutFilesComplaint: 'Type r or b.',
  withFix: 'Type r to run it, a to apply it to your copy, b to go back:',
  withFixComplaint: 'Type r, a or b.',
  withMine: 'Type r to run it, e to edit it, b to go back:',
  withMineComplaint: 'Type r, e or b.',
  solution: 'What cures it:',
  sayIt: 'In the interview, in your own words:',
  left: 'You left the lab. It is remembered.',
  done: 'That is the lab.',
} as const;
