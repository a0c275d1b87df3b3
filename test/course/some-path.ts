import type {PathExtras, StationOutline} from '../../src/course/course.js';

/** Of a course whose paths have stations alone. */
export const noExtras: PathExtras = {
  interviews: {evening: [], week: [], month: []},
  labs: {evening: [], week: []},
  incident: null,
  ownCode: [],
};

/** Where a station is, where it matters nothing. */
export const onThePath: Pick<StationOutline, 'level' | 'path' | 'buildsOn' | 'defend'> = {
  level: 'junior',
  path: 'evening',
  buildsOn: [],
  defend: 'it',
};
