/** What a customer wants. */
export type Order = {
  readonly id: string;
  readonly customer: string;
  readonly item: string;
  readonly cents: number;
  /** When it was placed, in milliseconds since 1970. */
  readonly placedAt: number;
  /** What the customer wrote to it, if anything. Some write much. */
  readonly note?: string;
};
