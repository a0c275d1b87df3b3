import ackademy.Order;
import ackademy.Shop;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.kstream.Consumed;

public class Shipping {
  public static void main(String[] args) throws InterruptedException {
    var settings = new Properties();
    settings.put("bootstrap.servers", Shop.BROKERS);
    settings.put("client.id", "shipping");
    settings.put("application.id", Shop.GROUP); // its group has this name
    settings.put("commit.interval.ms", 500); // 30000 is the default
    settings.put("deserialization.exception.handler", LogAndContinueExceptionHandler.class);
    settings.put("errors.deadletterqueue.topic.name", Shop.topicOf("orders.dead"));

    var builder = new StreamsBuilder();
    builder.stream(Shop.TOPIC, Consumed.with(Serdes.String(), orders()))
        .foreach((id, order) -> Shop.shipped(order)); // The parcel leaves the house.

    var streams = new KafkaStreams(builder.build(), settings);
    var closed = new CountDownLatch(1);
    Shop.whenClosing(
        () -> {
          streams.close();
          closed.countDown();
        });
    streams.start();
    closed.await();
  }

  static Serde<Order> orders() {
    return Serdes.serdeFrom(
        (topic, order) -> order.json().getBytes(StandardCharsets.UTF_8),
        (topic, bytes) -> parse(bytes));
  }

  /** Throws when there is no customer: then there is no name for the label. */
  static Order parse(byte[] bytes) {
    var order = Order.of(new String(bytes, StandardCharsets.UTF_8));
    Objects.requireNonNull(order.customer(), "no customer");
    return order;
  }
}
