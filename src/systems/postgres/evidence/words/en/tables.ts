/** Tables as they are shown, in English. */
export const tablesEn = {
  title: 'The tables',
  none: 'No row.',
  order: 'order',
  rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
  done: 'done',
};
