import ackademy.Order;
import ackademy.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

public class Shipping {
  /** Where a record goes when it fails, and how long it rests there: each time twice as long. */
  record Way(String topic, String next, long restMs) {}

  static final String RETRY_1 = Shop.topicOf("orders.retry.1");
  static final String RETRY_2 = Shop.topicOf("orders.retry.2");
  static final String DEAD = Shop.topicOf("orders.dead");
  static final List<Way> WAYS =
      List.of(
          new Way(Shop.TOPIC, RETRY_1, 300),
          new Way(RETRY_1, RETRY_2, 600),
          new Way(RETRY_2, DEAD, 0));

  static final KafkaProducer<String, String> PRODUCER =
      new KafkaProducer<>(
          Map.<String, Object>of("bootstrap.servers", Shop.BROKERS, "client.id", "shipping"),
          new StringSerializer(),
          new StringSerializer());

  // Each topic has a consumer of its own: a record that rests holds up nobody but those behind it there.
  public static void main(String[] args) throws InterruptedException {
    var consumers = new ArrayList<KafkaConsumer<String, String>>();
    var threads = new ArrayList<Thread>();
    for (var way : WAYS) {
      int index = consumers.size();
      var consumer = newConsumer(index == 0 ? Shop.GROUP : Shop.GROUP + ".retry." + index);
      consumers.add(consumer);
      threads.add(new Thread(() -> read(consumer, way)));
    }
    Shop.whenClosing(() -> consumers.forEach(KafkaConsumer::wakeup));
    threads.forEach(Thread::start);
    for (var thread : threads) thread.join();
    PRODUCER.close();
  }

  static KafkaConsumer<String, String> newConsumer(String group) {
    var text = new StringDeserializer();
    return new KafkaConsumer<>(
        Map.<String, Object>of(
            "bootstrap.servers", Shop.BROKERS,
            "client.id", "shipping",
            "group.id", group,
            "session.timeout.ms", 6000,
            "heartbeat.interval.ms", 500,
            "auto.offset.reset", "earliest",
            "enable.auto.commit", false),
        text,
        text);
  }

  static void read(KafkaConsumer<String, String> consumer, Way way) {
    try (consumer) {
      consumer.subscribe(List.of(way.topic()));
      while (true) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          handle(record, way);
          // Shipped, or safe in the next topic: whoever comes after us goes on behind it.
          var partition = new TopicPartition(record.topic(), record.partition());
          consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
        }
      }
    } catch (WakeupException e) {
      // The shop closes.
    } catch (Exception e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1); // The supervisor starts it again.
    }
  }

  static void handle(ConsumerRecord<String, String> record, Way way) throws Exception {
    Thread.sleep(Math.max(0, numberIn(record, "due") - System.currentTimeMillis()));
    try {
      send(record.value());
    } catch (RuntimeException e) {
      moveOn(record, way, e);
    }
  }

  /** Returns when the record is safe in the next topic. */
  static void moveOn(ConsumerRecord<String, String> record, Way way, Exception error)
      throws Exception {
    var moved = new ProducerRecord<>(way.next(), record.key(), record.value());
    var headers = moved.headers();
    record.headers().forEach(headers::add);
    long attempts = numberIn(record, "attempts") + 1;
    if (attempts == 1) {
      headers.add("origin-topic", bytes(record.topic()));
      headers.add("origin-partition", bytes(record.partition()));
      headers.add("origin-offset", bytes(record.offset()));
    }
    for (var name : List.of("attempts", "error", "due")) headers.remove(name);
    headers.add("attempts", bytes(attempts));
    headers.add("error", bytes(error));
    headers.add("due", bytes(System.currentTimeMillis() + way.restMs()));
    PRODUCER.send(moved).get();
    if (way.next().equals(DEAD)) Shop.parked(Order.of(record.value()), String.valueOf(error));
  }

  static long numberIn(ConsumerRecord<String, String> record, String header) {
    var last = record.headers().lastHeader(header);
    return last == null ? 0 : Long.parseLong(new String(last.value(), StandardCharsets.UTF_8));
  }

  static byte[] bytes(Object value) {
    return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
  }

  /** Throws when there is no customer: then there is no name for the label. */
  static void send(String value) {
    var order = Order.of(value);
    var label = order.customer().toUpperCase();
    Shop.shipped(order); // It leaves the house, with its label.
  }
}
