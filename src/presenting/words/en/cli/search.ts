/** What `ackademy search` says of itself, in English; what it finds has the words of the search. */
export const searchCommandEn = {
  does: 'find where something is said: in lessons, questions, interview cards and labs',
  words: 'words or a question, as you would type it anywhere',
  limit: 'how many at most',
  json: 'the hits as JSON',
  more: `Examples:
  $ ackademy search high watermark
  $ ackademy search messages lost after broker restart
  $ ackademy search enable.auto.commit --limit 3

Small typing errors and other words for the same are found, too. Ends with 1 when nothing is found.
The text of questions is searched, their answers are not.`,
};
