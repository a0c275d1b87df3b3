import ackademy.Order;
import ackademy.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
                "session.timeout.ms", 3000,
                "heartbeat.interval.ms", 300,
                "max.poll.interval.ms", 3000, // 300000 is the default
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false),
            text,
            text);
    Shop.whenClosing(consumer::wakeup);

    try (consumer) {
      consumer.subscribe(List.of(Shop.TOPIC));
      while (true) {
        var records = consumer.poll(Duration.ofMillis(100));
        for (var record : records)
          Shop.shipped(Order.of(record.value())); // Now and then the warehouse takes its time.
        commit(consumer);
      }
    } catch (WakeupException e) {
      // The shop closes.
    }
  }

  static void commit(KafkaConsumer<String, String> consumer) {
    try {
      consumer.commitSync();
    } catch (CommitFailedException e) {
      System.out.println("not committed: " + e.getMessage());
    }
  }
}
