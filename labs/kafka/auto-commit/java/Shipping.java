import ackademy.Order;
import ackademy.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
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
                "auto.commit.interval.ms", 1000), // the client commits by itself; 5000 is the default
            text,
            text);
    Shop.whenClosing(consumer::wakeup);
    var workers = Executors.newFixedThreadPool(4);

    try (consumer) {
      consumer.subscribe(List.of(Shop.TOPIC));
      while (true) {
        for (var record : consumer.poll(Duration.ofMillis(100)))
          workers.submit(() -> Shop.shipped(Order.of(record.value()))); // Four at a time.
      }
    } catch (WakeupException e) {
      // The shop closes.
    }
    workers.shutdown();
  }
}
