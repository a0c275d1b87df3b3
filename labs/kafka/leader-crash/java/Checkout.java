import ackademy.Order;
import ackademy.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                "acks", "1", // which also turns idempotence off: the default would be all, and on
                "retries", 20),
            text,
            text);

    try (producer) {
      List<Order> batch;
      while (!(batch = Shop.orders(20)).isEmpty()) {
        var sends = new ArrayList<Future<RecordMetadata>>();
        for (var order : batch)
          sends.add(producer.send(new ProducerRecord<>(Shop.TOPIC, order.id(), order.json())));
        for (var send : sends) send.get(); // until the broker has answered
        Shop.acknowledged(batch); // "We have your order."
      }
    }
  }
}
