import type {ReactNode} from 'react';
import type {Scrolled} from '../text/scrolled.js';

/** What a screen looks like; the frame around it is the same for all. Without an offset or a focus, its body always fits. */
export type Picture = Scrolled & {
  /** What it is part of or about; it gives way where the row is short. */
  readonly part?: string;
  readonly title: string;
  /** Behind the title: which of several. */
  readonly after?: string;
  readonly right: string;
  readonly body: ReactNode;
};
