import ackademy.Order;
import ackademy.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

public class Checkout {
  static KafkaProducer<String, String> producer = newProducer();

  public static void main(String[] args) throws Exception {
    List<Order> batch;
    while (!(batch = Shop.orders(1)).isEmpty()) keep(batch.get(0));
    producer.close();
  }

  static KafkaProducer<String, String> newProducer() {
    var text = new StringSerializer();
    return new KafkaProducer<>(
        Map.<String, Object>of(
            "bootstrap.servers", Shop.BROKERS,
            "client.id", "checkout",
            "acks", "all",
            "enable.idempotence", true,
            "retries", 1), // idempotence wants one at least
        text,
        text);
  }

  /** After an error it begins anew: with another producer, and the same order. */
  static void keep(Order order) throws Exception {
    while (true) {
      try {
        producer.send(new ProducerRecord<>(Shop.TOPIC, order.id(), order.json())).get();
        Shop.acknowledged(order); // "We have your order."
        return;
      } catch (ExecutionException e) {
        Shop.pending(List.of(order), String.valueOf(e.getCause())); // "We do not know yet."
        producer.close(Duration.ZERO);
        producer = newProducer();
      }
    }
  }
}
