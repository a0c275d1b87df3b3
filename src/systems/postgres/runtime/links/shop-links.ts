/** The ways of the shop's programs to the server: a link for each, so that its requests are known. */
import {programNames} from '../../../../engine/plan/step.js';
import {FrameRules} from '../../../../machine/links/frame-rules.js';
import {Link} from '../../../../machine/links/link.js';
import type {LinksPort} from '../ports.js';
import {postgresProtocol} from './conversation.js';
import {Transactions} from './transactions.js';

type Way = {
  readonly link: Link;
  readonly rules: FrameRules;
  readonly watch: Transactions;
};

export class ShopLinks implements LinksPort, AsyncDisposable {
  readonly #ways: ReadonlyMap<string, Way>;

  private constructor(ways: ReadonlyMap<string, Way>) {
    this.#ways = ways;
  }

  /** To the server at this address. */
  static async open({
    host,
    port,
  }: {
    readonly host: string;
    readonly port: number;
  }): Promise<ShopLinks> {
    const ways = programNames.map(async (program) => {
      const rules = new FrameRules();
      const watch = new Transactions();
      rules.watchedBy(watch);
      const link = await Link.open(postgresProtocol, rules);
      link.to(port, host);
      return [program, {link, rules, watch}] as const;
    });
    return new ShopLinks(new Map(await Promise.all(ways)));
  }

  portFor(program: string): number {
    return this.#of(program).link.port;
  }

  intercept: LinksPort['intercept'] = ({of, request, what, from, count}, onTaken) =>
    this.#of(of).rules.add({
      kinds: [request],
      takes: (nth) => nth >= from && nth < from + count,
      action: what,
      onTaken,
    });

  watch: LinksPort['watch'] = (tell) => {
    for (const [program, {watch}] of this.#ways)
      watch.watch(
        tell &&
          ((ended) => {
            tell(program, ended);
          }),
      );
  };

  /** Closes all connections, and lets none in. */
  cutOff(): void {
    for (const {link} of this.#ways.values()) link.cut(() => true);
  }

  rejoin(): void {
    for (const {link} of this.#ways.values()) link.cut(() => false);
  }

  /** Ends every rule, and lets everybody in; what was held goes on. */
  letAllPass(): void {
    this.rejoin();
    for (const {rules} of this.#ways.values()) rules.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const {link} of this.#ways.values()) await link[Symbol.asyncDispose]();
  }

  #of(program: string): Way {
    const way = this.#ways.get(program);
    if (!way) throw new Error(`there is no way for ${program}`);
    return way;
  }
}
