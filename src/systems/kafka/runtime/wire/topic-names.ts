import type {Body} from './codec/body.js';

/** Which topic is meant: newer versions say its id and not its name (KIP-516). */
export type TopicRef = {
  readonly name?: string | undefined;
  readonly topicId?: string | undefined;
};

/** The names of topics by their ids, as metadata told them. */
export class TopicNames {
  readonly #names = new Map<string, string>();

  learn({topics}: Body<'MetadataResponse'>): void {
    for (const {name, topicId} of topics)
      if (name !== null && topicId !== undefined) this.#names.set(topicId, name);
  }

  /** null: nobody has told the name of that id. */
  nameOf({name, topicId}: TopicRef): string | null {
    return name ?? this.#names.get(topicId ?? '') ?? null;
  }

  /** Its name, or its id where nobody has told that. */
  orIdOf(topic: TopicRef): string {
    return this.nameOf(topic) ?? topic.topicId ?? '';
  }
}
