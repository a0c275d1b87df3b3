/** How long an interview is, in minutes. */
export const lengths = ['10', '20', '40'] as const;
export type Length = (typeof lengths)[number];

/** How long an answer may take, in minutes. */
export const answerMinutes: Readonly<Record<Length, number>> = {
  '10': 3,
  '20': 4,
  '40': 5,
};

/** How many openings there are in an interview, and at most how many probes after each. */
export const openingsOf: Readonly<Record<Length, number>> = {'10': 1, '20': 2, '40': 3};
export const probesOf: Readonly<Record<Length, number>> = {'10': 6, '20': 6, '40': 10};
