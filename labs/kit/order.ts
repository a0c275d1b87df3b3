/** What a customer wants. */
export type Order = {
  readonly id: string;
  readonly customer: string;
  readonly item: string;
  readonly cents: number;
};
