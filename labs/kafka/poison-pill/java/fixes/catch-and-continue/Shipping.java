import ackademy.Order;
import ackademy.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

public class Shipping {
  public static void main(String[] args) {
    var text = new StringDeserializer();
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", Shop.BROKERS,
                "client.id", "shipping",
                "group.id", Shop.GROUP,
                "session.timeout.ms", 6000,
                "heartbeat.interval.ms", 500,
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false),
            text,
            text);
    Shop.whenClosing(consumer::wakeup);

    try (consumer) {
      consumer.subscribe(List.of(Shop.TOPIC));
      while (true) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          try {
            send(record.value());
          } catch (RuntimeException e) {
            System.err.println("cannot ship " + record.key() + ": " + e);
          }
          // Done: whoever comes after us goes on behind it.
          var partition = new TopicPartition(record.topic(), record.partition());
          consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
        }
      }
    } catch (WakeupException e) {
      // The shop closes.
    }
  }

  /** Throws when there is no customer: then there is no name for the label. */
  static void send(String value) {
    var order = Order.of(value);
    var label = order.customer().toUpperCase();
    Shop.shipped(order); // It leaves the house, with its label.
  }
}
