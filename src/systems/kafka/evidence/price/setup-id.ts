/** The ways to send whose price is measured. */
export type SetupId =
  | 'acks-0'
  | 'acks-1'
  | 'acks-all'
  | 'idempotence'
  | 'transaction'
  | 'flush'
  | 'acks-all-10'
  | 'acks-all-100'
  | 'acks-all-1000'
  | 'transaction-100';
