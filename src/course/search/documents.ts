import type {Station} from '../course.js';
import type {LabOutline} from '../map.js';
import type {SearchDocument} from './document.js';
import {plainText, sectionsOf} from './plain-text.js';

/**
 * All that can be found of a station. Of its questions only what is asked: the answers are for who
 * has tried.
 */
export function documentsOfStation(station: Station): readonly SearchDocument[] {
  const {id, title, claim, lesson, quiz, card} = station;
  const base = {title} as const;
  return [
    {...base, part: '', place: {at: 'station', station: id}, text: plainText(claim)},
    ...sectionsOf(lesson.markdown).map(({heading, markdown}): SearchDocument => ({
      ...base,
      part: heading ?? '',
      place: {at: 'lesson', station: id, section: heading},
      // The title of the lesson is the station's own.
      text: plainText(markdown.replace(/^\s*# .*$/m, '')),
    })),
    ...quiz.map((question): SearchDocument => ({
      ...base,
      part: '',
      place: {at: 'question', station: id, question: question.id},
      text: plainText(question.prompt),
    })),
    {
      ...base,
      part: plainText(card.question),
      place: {at: 'card', station: id},
      text: plainText(
        [
          card.short,
          card.long,
          ...card.followUps.flatMap(({question, answer}) => [question, answer]),
        ].join(' '),
      ),
    },
  ];
}

/** What a lab says of itself: its texts are Markdown. */
export type LabTexts = Pick<LabOutline, 'id' | 'title' | 'claim'> & {
  readonly brief: string;
  readonly debrief: string;
  /** What is asked before the run, and what may be answered. */
  readonly predict: readonly string[];
  /** Why orders are lost as shipped. */
  readonly cause: string;
  readonly fixes: readonly {
    readonly id: string;
    readonly title: string;
    readonly why: string;
    readonly remains: string;
    /** Why orders are lost with it, where that is another reason. */
    readonly cause?: string | undefined;
  }[];
  readonly interview: readonly string[];
};

/** All that can be found of a lab. Its debrief tells what happens, and is found all the same: who searches wants to know. */
export function documentsOfLab(lab: LabTexts): readonly SearchDocument[] {
  const {id, title, claim, brief, debrief, predict, cause, fixes, interview} = lab;
  const told = fixes.flatMap((fix) => [fix.title, fix.why, fix.remains]);
  return [
    {
      place: {at: 'lab', lab: id},
      title,
      part: id,
      text: plainText(
        [claim, brief, debrief, ...interview, ...predict, ...told].join('\n\n'),
      ),
    },
    diagnosis(lab, {id: null, title: '', cause}),
    ...fixes.flatMap((fix) =>
      fix.cause === undefined ? [] : [diagnosis(lab, {...fix, cause: fix.cause})],
    ),
  ];
}

function diagnosis(
  lab: Pick<LabTexts, 'id' | 'title'>,
  fix: {readonly id: string | null; readonly title: string; readonly cause: string},
): SearchDocument {
  return {
    place: {at: 'diagnosis', lab: lab.id, fix: fix.id},
    title: lab.title,
    part: plainText(fix.title),
    text: plainText(fix.cause),
  };
}
