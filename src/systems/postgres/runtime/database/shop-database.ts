import type {TablesPort} from '../ports.js';

/** The tables of one run, whoever runs the server that they are on. */
export type ShopDatabase = TablesPort &
  AsyncDisposable & {
    /** Of the database or the schema that they are in. */
    readonly name: string;
    /** What a program of the shop connects with; `port`: that of the link to the server. */
    urlAt(port: number): string;
    /** Removes them, whoever is still connected. */
    drop(): Promise<void>;
  };
