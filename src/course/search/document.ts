/** What can be found, and where it is read. */

/** Where a hit leads. */
export type SearchPlace =
  | {readonly at: 'station'; readonly station: string}
  /** `section`: the heading, as the lesson has it; null: before the first one. */
  | {readonly at: 'lesson'; readonly station: string; readonly section: string | null}
  | {readonly at: 'question'; readonly station: string; readonly question: string}
  | {readonly at: 'card'; readonly station: string}
  | {readonly at: 'lab'; readonly lab: string}
  /** Why orders are lost in a lab; `fix`: with that one, null: as shipped. */
  | {readonly at: 'diagnosis'; readonly lab: string; readonly fix: string | null};

export type SearchDocument = {
  readonly place: SearchPlace;
  /** Of the station or the lab that it belongs to. */
  readonly title: string;
  /** Of the part itself; empty where the title says it all. */
  readonly part: string;
  /** Plain text, without marks. */
  readonly text: string;
};

/** The place as a key that is unique among the documents of a course. */
export function placeKey(place: SearchPlace): string {
  switch (place.at) {
    case 'lesson':
      return `lesson/${place.station}/${place.section ?? ''}`;
    case 'question':
      return `question/${place.station}/${place.question}`;
    case 'station':
    case 'card':
      return `${place.at}/${place.station}`;
    case 'lab':
      return `lab/${place.lab}`;
    case 'diagnosis':
      return `diagnosis/${place.lab}/${place.fix ?? ''}`;
  }
}
