import ackademy.Order;
import ackademy.Shop;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

public class Checkout {
  static KafkaProducer<String, String> producer = null;

  public static void main(String[] args) throws Exception {
    producer = newProducer();
    try (var db = DriverManager.getConnection(Shop.DATABASE)) {
      db.setAutoCommit(false);
      List<Order> batch;
      while (!(batch = Shop.orders(1)).isEmpty()) {
        var order = batch.get(0);
        try {
          place(db, order);
        } catch (Exception e) {
          Shop.rejected(batch, String.valueOf(e));
          continue;
        }
        Shop.acknowledged(order); // "We have your order."
      }
    }
    if (producer != null) producer.close();
  }

  static KafkaProducer<String, String> newProducer() {
    var text = new StringSerializer();
    var fresh =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", Shop.BROKERS,
                "client.id", "checkout",
                "transactional.id", "checkout-" + Shop.GROUP,
                "max.block.ms", 5000,
                "request.timeout.ms", 1000,
                "delivery.timeout.ms", 1500),
            text,
            text);
    try {
      fresh.initTransactions();
      return fresh;
    } catch (RuntimeException e) {
      fresh.close(Duration.ZERO);
      throw e;
    }
  }

  /** The order and its payment inside of the brokers' transaction: what goes wrong undoes both. */
  static void place(Connection db, Order order) throws Exception {
    if (producer == null) producer = newProducer();
    producer.beginTransaction();
    try {
      producer.send(new ProducerRecord<>(Shop.TOPIC, order.id(), order.json())).get();
      insert(db, "insert into orders values (?, ?, ?)", order.id(), order.item(), order.cents());
      insert(
          db,
          "insert into payments values (?, ?, ?)",
          order.id(),
          order.customer(),
          order.cents());
      db.commit();
      producer.commitTransaction();
    } catch (Exception e) {
      db.rollback();
      abort();
      throw e;
    }
  }

  /** A producer that cannot even do that is of no use any more. */
  static void abort() {
    try {
      producer.abortTransaction();
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  static void insert(Connection db, String statement, Object... values) throws SQLException {
    try (var prepared = db.prepareStatement(statement)) {
      for (int n = 0; n < values.length; n += 1) prepared.setObject(n + 1, values[n]);
      prepared.executeUpdate();
    }
  }
}
