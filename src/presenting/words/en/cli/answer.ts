/** What the command of the answer builder says, in English. */
export const answerCommandEn = {
  does: 'prepare your own answer to an interview question, in your editor',
  opening: 'one of those that are listed when none is named',
  check: 'check what is there, and open no editor',
  read: 'read it aloud against a timer',
  export: 'the page as Markdown, without hints',
  json: 'the check as data',
  more: `Examples:
  $ ackademy answer
  $ ackademy answer not-lost
  $ ackademy answer not-lost --read
  $ ackademy answer not-lost --export > answer.md`,
  noOpening: (id: string, known: readonly string[]) => ({
    message: `There is no question "${id}".`,
    hint: `There are: ${known.join(', ')}.`,
  }),
  notPrepared: (id: string, command: string) => ({
    message: `You have prepared no answer to "${id}" yet.`,
    hint: `Begin: \`${command}\``,
  }),
};
