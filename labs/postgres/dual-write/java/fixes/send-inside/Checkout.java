import ackademy.Order;
import ackademy.Shop;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
                "acks", "all", // as it is by default
                "max.block.ms", 1000,
                "request.timeout.ms", 1000,
                "delivery.timeout.ms", 1500),
            text,
            text);

    try (producer; var db = DriverManager.getConnection(Shop.DATABASE)) {
      db.setAutoCommit(false);
      List<Order> batch;
      while (!(batch = Shop.orders(1)).isEmpty()) {
        var order = batch.get(0);
        try {
          place(db, producer, order);
        } catch (Exception e) {
          Shop.rejected(batch, String.valueOf(e));
          continue;
        }
        Shop.acknowledged(order); // "We have your order."
      }
    }
  }

  /** The order, its message and its payment. What goes wrong undoes all of it. */
  static void place(Connection db, KafkaProducer<String, String> producer, Order order)
      throws Exception {
    try {
      insert(db, "insert into orders values (?, ?, ?)", order.id(), order.item(), order.cents());
      send(producer, order);
      insert(
          db,
          "insert into payments values (?, ?, ?)",
          order.id(),
          order.customer(),
          order.cents());
      db.commit();
    } catch (Exception e) {
      db.rollback();
      throw e;
    }
  }

  static void insert(Connection db, String statement, Object... values) throws SQLException {
    try (var prepared = db.prepareStatement(statement)) {
      for (int n = 0; n < values.length; n += 1) prepared.setObject(n + 1, values[n]);
      prepared.executeUpdate();
    }
  }

  /** Returns when the brokers have confirmed it. */
  static void send(KafkaProducer<String, String> producer, Order order) throws Exception {
    producer.send(new ProducerRecord<>(Shop.TOPIC, order.id(), order.json())).get();
  }
}
