import ackademy.Order;
import ackademy.Shop;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

public class Checkout {
  public static void main(String[] args) throws Exception {
    var text = new StringSerializer();
    var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", Shop.BROKERS,
                "client.id", "checkout",
                "acks", "all",
                "retries", 5,
                "enable.idempotence", false, // the default would be true
                "request.timeout.ms", 120_000,
                "delivery.timeout.ms", 240_000),
            text,
            text);

    try (producer) {
      List<Order> batch;
      while (!(batch = Shop.orders(1)).isEmpty()) {
        var order = batch.get(0);
        producer.send(new ProducerRecord<>(Shop.TOPIC, order.id(), order.json())).get();
        Shop.acknowledged(order); // "We have your order."
      }
    }
  }
}
