import type {CardScreen} from '../screens/card/card-screen.js';
import type {HomeScreen} from '../screens/home/home-state.js';
import type {InterviewScreen} from '../screens/interview/interview-screen.js';
import type {LabScreen} from '../screens/lab/lab-screen.js';
import type {LessonScreen} from '../screens/lesson/lesson-state.js';
import type {PriceScreen} from '../screens/price/price-screen.js';
import type {PlanScreen} from '../screens/plan/plan-screen.js';
import type {PracticeScreen} from '../screens/practice/practice-state.js';
import type {QuizScreen} from '../screens/quiz/quiz-screen.js';
import type {SearchScreen} from '../screens/search/search-state.js';
import type {StationScreen} from '../screens/station/station-state.js';
import type {StoryScreen} from '../screens/story/story-state.js';

/** Where the learner is, with all that the place must remember. */
export type Screen =
  | HomeScreen
  | StationScreen
  | LessonScreen
  | StoryScreen
  | QuizScreen
  | CardScreen
  | PlanScreen
  | LabScreen
  | SearchScreen
  | PriceScreen
  | PracticeScreen
  | InterviewScreen;
