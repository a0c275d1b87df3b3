import ackademy.Order;
import ackademy.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

public class Shipping {
  public static void main(String[] args) throws Exception {
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
                "enable.auto.commit", false),
            text,
            text);
    Shop.whenClosing(consumer::wakeup);
    var workers = Executors.newFixedThreadPool(4);

    try (consumer) {
      consumer.subscribe(List.of(Shop.TOPIC));
      while (true) {
        var parcels = new ArrayList<Callable<Object>>();
        for (var record : consumer.poll(Duration.ofMillis(100)))
          parcels.add(Executors.callable(() -> Shop.shipped(Order.of(record.value()))));
        for (var left : workers.invokeAll(parcels)) left.get(); // all of them, or an exception
        if (!parcels.isEmpty()) consumer.commitSync();
      }
    } catch (WakeupException e) {
      // The shop closes.
    }
    workers.shutdown();
  }
}
