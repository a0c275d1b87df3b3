import ackademy.Order;
import ackademy.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
                "auto.offset.reset", "earliest",
                "auto.commit.interval.ms", 1000), // 5000 is the default
            text,
            text);
    Shop.whenClosing(consumer::wakeup);

    try (consumer) {
      consumer.subscribe(List.of(Shop.TOPIC));
      while (true) {
        for (var record : consumer.poll(Duration.ofMillis(100)))
          Shop.shipped(Order.of(record.value())); // The next poll() comes when all have left.
      }
    } catch (WakeupException e) {
      // The shop closes.
    }
  }
}
