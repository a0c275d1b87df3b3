/** What there is to say of a lab, in one language: texts by the ids of its definition. */
export type LabWords = LabTitle & {
  /** Why orders are lost as shipped: named apart from the place where they are lost. */
  readonly cause: string;
  readonly predict: {
    readonly question: string;
    readonly choices: Readonly<Record<string, string>>;
    /** From the general to the particular; the last one gives it away. */
    readonly hints: readonly string[];
  };
  readonly fixes: Readonly<Record<string, FixWords>>;
  /** What to say in the interview: one spoken paragraph each. */
  readonly interview: readonly string[];
  /** Where to read on: ids of sources. */
  readonly sources: readonly string[];
};

export type LabTitle = {readonly title: string; readonly claim: string};

export type FixWords = {
  readonly title: string;
  /** Why orders are lost with it, where that is not the lab's own cause. */
  readonly cause?: string | undefined;
  /** Why it helps, or why it does not. */
  readonly why: string;
  /** What it still does not guarantee. */
  readonly remains: string;
};

/** The words of a lab, and its longer texts as Markdown. */
export type LabText = {
  readonly words: LabWords;
  readonly brief: string;
  readonly debrief: string;
  /** What is shown in English because the language has no text for it, like `brief` or `fixes/acks-all`. */
  readonly inEnglish: readonly string[];
};
