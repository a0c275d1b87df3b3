/** What the command of the mock interview says, in English. */
export const interviewCommandEn = {
  does: 'a mock interview: you answer, they ask back, and you know where you stand',
  level: 'who is asked: junior, senior or staff',
  focus: 'kafka or general; rabbitmq or rocketmq where there is something to ask',
  minutes: 'how long: 10, 20 or 40',
  new: 'begin a new one, though another is not at its end',
  report: 'the report of the last one; asks nothing',
  markdown: 'the report as Markdown, for a file',
  json: 'the report as data',
  partner: 'the same interview on paper, for a person who asks; asks nothing',
  more: `Examples:
  $ ackademy interview --level senior --focus kafka --minutes 10
  $ ackademy interview --report --markdown > report.md
  $ ackademy interview --partner --level staff > sheet.md`,
  noTerminal: (command: string) =>
    `Run it in a terminal. \`${command}\` works in a pipe.`,
  nothingToAsk: {
    message: 'There is nothing to ask for this level and focus yet.',
    hint: 'Choose another level or focus.',
  },
  noInterview: (command: string) => ({
    message: 'There was no interview yet.',
    hint: `Hold one: \`${command}\``,
  }),
};
