import ackademy.Order;
import ackademy.Shop;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

public class Checkout {
  public static void main(String[] args) {
    var text = new StringSerializer();
    var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", Shop.BROKERS,
                "client.id", "checkout",
                "linger.ms", 200, // so that all 50 go together
                "request.timeout.ms", 2000,
                "delivery.timeout.ms", 3000),
            text,
            text);

    try (producer) {
      List<Order> batch;
      while (!(batch = Shop.orders(50)).isEmpty()) {
        for (var order : batch)
          producer.send(new ProducerRecord<>(Shop.TOPIC, order.id(), order.json()));
        producer.flush(); // Now all of them are through.
        Shop.acknowledged(batch);
      }
    }
  }
}
