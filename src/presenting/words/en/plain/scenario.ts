/** What the scenario round in sentences says beyond what stands with the scenario. */
export const scenarioPlainEn = {
  decide: (most: number) => `A number from 1 to ${most}, or q:`,
  again: 'Enter to decide anew, a for a table that fits, q to leave:',
  againComplaint: 'Press enter, or type a or q.',
};
