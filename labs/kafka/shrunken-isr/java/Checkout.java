import ackademy.Order;
import ackademy.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
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
                "enable.idempotence", false, // the default would be true
                "max.block.ms", 3000,
                "request.timeout.ms", 3000,
                "delivery.timeout.ms", 10_000),
            text,
            text);

    try (producer) {
      List<Order> batch;
      while (!(batch = Shop.orders(10)).isEmpty()) keep(producer, batch);
    }
  }

  /** Sends the same orders until Kafka has said yes: after an error nobody knows whether they are stored. */
  static void keep(KafkaProducer<String, String> producer, List<Order> batch) throws Exception {
    while (true) {
      try {
        var sends = new ArrayList<Future<RecordMetadata>>();
        for (var order : batch)
          sends.add(producer.send(new ProducerRecord<>(Shop.TOPIC, order.id(), order.json())));
        for (var send : sends) send.get(); // until the broker has answered
        Shop.acknowledged(batch); // "We have your order."
        return;
      } catch (ExecutionException e) {
        Shop.pending(batch, String.valueOf(e.getCause())); // "We do not know yet."
      }
    }
  }
}
