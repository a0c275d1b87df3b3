/** Programs in Java that a learner may leave behind, and what is said of each. */

/** Takes orders in batches of 20; `each` is what it does with one, `first` what it does before, `last` after. */
export function checkoutInJava({
  first = '',
  each = 'for (var send : sendsOf(batch)) send.get();\n      Shop.acknowledged(batch);',
  last = 'producer.close();',
}: {
  readonly first?: string;
  readonly each?: string;
  readonly last?: string;
}): string {
  return `import ackademy.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.serialization.StringSerializer;

public class Checkout {
  static KafkaProducer<String, String> producer;
  static int count = 0;

  static ProducerRecord<String, String> recordOf(Order order) {
    return new ProducerRecord<>(Shop.TOPIC, order.id(), order.json());
  }

  static List<Future<RecordMetadata>> sendsOf(List<Order> batch) {
    var sends = new ArrayList<Future<RecordMetadata>>();
    for (var order : batch) sends.add(producer.send(recordOf(order)));
    return sends;
  }

  public static void main(String[] args) throws Exception {
    var text = new StringSerializer();
    producer = new KafkaProducer<>(Map.<String, Object>of(
        "bootstrap.servers", Shop.BROKERS, "client.id", "checkout", "retries", 20), text, text);
    ${first}
    List<Order> batch;
    while (!(batch = Shop.orders(20)).isEmpty()) {
      count += 1;
      ${each}
    }
    ${last}
  }
}
`;
}

export type BadJava = {
  /** Ends the sentence "a copy in Java that …". */
  readonly which: string;
  readonly checkout: string;
  /** The first reason of the run: the whole sentence. */
  readonly says: RegExp;
};

const stored = 'for (var send : sendsOf(batch)) send.get();';

export const badJava: readonly BadJava[] = [
  {
    which: 'throws at its start',
    checkout: checkoutInJava({
      first: 'if (count == 0) throw new IllegalStateException("no luck today");',
    }),
    says: /^Checkout threw an error: IllegalStateException: no luck today\.$/,
  },
  {
    which: 'throws in mid-run, with the cause of its cause',
    checkout: checkoutInJava({
      each: `${stored}
      if (count == 3) throw new RuntimeException("no luck", new IOException("the disk"));
      Shop.acknowledged(batch);`,
    }),
    says: /^Checkout threw an error: RuntimeException: no luck \[cause: IOException: the disk\]\.$/,
  },
  {
    which: 'throws where its class is loaded',
    checkout: checkoutInJava({}).replace(
      'static int count = 0;',
      'static int count = Integer.parseInt("many");',
    ),
    says: /^Checkout threw an error: java\.lang\.NumberFormatException: For input string: "many"\.$/,
  },
  {
    which: 'throws in a callback, where it would have told the customer',
    checkout: checkoutInJava({
      each: `for (var order : batch)
        producer.send(recordOf(order), (metadata, refused) -> {
          if (count == 3) throw new IllegalStateException("no luck in the callback");
          Shop.acknowledged(order);
        });`,
    }),
    says: /^Checkout acknowledged nothing: it gave no last word on \d+ orders?, .*no luck in the callback/,
  },
  {
    which: 'throws in a thread of its own',
    checkout: checkoutInJava({
      first: 'var pool = Executors.newFixedThreadPool(2);',
      each: `var taken = batch;
      pool.execute(() -> {
        if (count == 3) throw new IllegalStateException("no luck in the pool");
        try { for (var send : sendsOf(taken)) send.get(); } catch (Exception e) { throw new RuntimeException(e); }
        Shop.acknowledged(taken);
      });`,
    }),
    says: /no luck in the pool/,
  },
  {
    which: 'never ends, since a thread of its own goes on',
    checkout: checkoutInJava({
      first: 'var pool = Executors.newFixedThreadPool(1); pool.submit(() -> 1);',
    }),
    says: /^Checkout hung: it had no more orders, and had not ended \d+ s later\.$/,
  },
  {
    which: 'calls System.exit in mid-run',
    checkout: checkoutInJava({
      each: `${stored}\n      if (count == 3) System.exit(0);\n      Shop.acknowledged(batch);`,
    }),
    says: /^Checkout ended before its work was done: exit code 0, after it had taken \d+ orders; checkout has to go on until orders\(\) ends\.$/,
  },
  {
    which: 'calls System.exit in a callback',
    checkout: checkoutInJava({
      each: `for (var order : batch)
        producer.send(recordOf(order), (metadata, refused) -> {
          Shop.acknowledged(order);
          if (count == 3) System.exit(7);
        });`,
    }),
    says: /^Checkout failed: exit code 7, after it had taken \d+ orders, and it printed nothing of why\.$/,
  },
  {
    which: 'halts',
    checkout: checkoutInJava({each: 'Runtime.getRuntime().halt(3);'}),
    says: /^Checkout failed: exit code 3, after it had taken \d+ orders, and it printed nothing of why\.$/,
  },
  {
    which: 'runs out of memory',
    checkout: checkoutInJava({
      each: 'var kept = new ArrayList<long[]>(); while (true) kept.add(new long[1_000_000]);',
    }),
    says: /^Checkout threw an error: OutOfMemoryError: Java heap space\.$/,
  },
  {
    which: 'calls itself for ever',
    checkout: checkoutInJava({each: 'again();', last: ''}).replace(
      'public static void main',
      'static int again() { return again() + 1; }\n\n  public static void main',
    ),
    says: /^Checkout threw an error: StackOverflowError\.$/,
  },
  {
    which: 'writes garbage where only the kit speaks',
    checkout: checkoutInJava({
      first:
        'new PrintStream(new FileOutputStream(FileDescriptor.out), true).println("hello");',
    }),
    says: /^Checkout said something that is no part of the conversation: it wrote "hello" to stdout, .*System\.out.*\.$/,
  },
  {
    which: 'floods stdout',
    checkout: checkoutInJava({
      first: `var raw = new FileOutputStream(FileDescriptor.out);
    var much = "x".repeat(65_536).getBytes(StandardCharsets.UTF_8);
    for (;;) raw.write(much);`,
      each: '',
      last: '',
    }).replace(/List<Order> batch;[\s\S]*$/, '}\n}\n'),
    says: /^Checkout said more than anybody can take in: it wrote more than 1 MB without an end of line\.$/,
  },
  {
    which: 'acknowledges an order that it was never given',
    checkout: checkoutInJava({
      first: 'Shop.acknowledged(new Order("order-9999", "", "", 1, 1L, null));',
    }),
    says: /^Checkout spoke of an order that it was never given: it answered "order-9999"\.$/,
  },
];
