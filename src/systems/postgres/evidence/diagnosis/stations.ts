/** The station that teaches what a finding is about. */
export const stations: Readonly<Record<string, string>> = {
  'committed-not-sent': 'dual-write',
  'marked-not-sent': 'dual-write',
  'passed-by-position': 'dual-write',
  'sent-not-marked': 'idempotent-consumption',
  'sent-not-committed': 'dual-write',
  'marked-not-done': 'idempotent-consumption',
};
