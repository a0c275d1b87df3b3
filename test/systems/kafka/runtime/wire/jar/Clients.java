import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Asks as the Java client asks: an idempotent producer, transactions, and a consumer of each group protocol. */
public class Clients {
  private static String brokers;
  private static String topic;

  public static void main(String[] args) throws Exception {
    brokers = args[0];
    topic = args[1];
    try (KafkaProducer<String, String> producer = producer(Map.of())) {
      producer.send(new ProducerRecord<>(topic, "plain", "1")).get();
    }
    transactions();
    for (String protocol : List.of("classic", "consumer")) consume(protocol);
  }

  private static void transactions() {
    try (KafkaProducer<String, String> producer = producer(Map.of("transactional.id", topic + "-java"))) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, "kept", "2"));
      producer.sendOffsetsToTransaction(
          Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1)), new ConsumerGroupMetadata(topic + "-pipe"));
      producer.commitTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, "undone", "3"));
      producer.flush();
      producer.abortTransaction();
    }
  }

  private static void consume(String protocol) {
    Map<String, Object> settings = settings(Map.of("group.id", topic + "-" + protocol, "group.protocol", protocol,
        "auto.offset.reset", "earliest", "isolation.level", "read_committed", "enable.auto.commit", "false"));
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      for (int found = 0; found < 2; found += consumer.poll(Duration.ofMillis(200)).count())
        if (System.nanoTime() > end) throw new IllegalStateException("nothing comes with " + protocol);
      consumer.commitSync();
      consumer.committed(consumer.assignment());
      consumer.endOffsets(consumer.assignment());
    }
  }

  private static KafkaProducer<String, String> producer(Map<String, Object> more) {
    return new KafkaProducer<>(settings(more), new StringSerializer(), new StringSerializer());
  }

  private static Map<String, Object> settings(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("bootstrap.servers", brokers);
    all.put("client.id", "java");
    all.put("enable.metrics.push", "false");
    return all;
  }
}
