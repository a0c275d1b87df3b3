import type {Line} from '../../text/line.js';

/** Rows of the body that must be seen: `from` inclusive, `to` exclusive. */
export type Focus = {readonly from: number; readonly to: number};

/** What a screen looks like; the frame around it is the same for all. */
export type Picture = {
  readonly title: Line;
  readonly right: string;
  readonly lines: readonly Line[];
  /** Rows of the body that are scrolled away. */
  readonly offset?: number;
  /** Scrolls by itself so that these rows are seen. */
  readonly focus?: Focus;
};
