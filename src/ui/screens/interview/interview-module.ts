import type {ScreenModule} from '../../state/screen-module.js';
import type {InterviewScreen} from './interview-screen.js';
import {
  interviewNews,
  interviewOffers,
  interviewPicture,
  pastedInInterview,
  tickedInInterview,
  updateInterview,
} from './interview-state.js';

export const interviewModule: ScreenModule<InterviewScreen> = {
  offers: interviewOffers,
  update: updateInterview,
  picture: interviewPicture,
  pasted: pastedInInterview,
  ticked: tickedInInterview,
  news: interviewNews,
};
