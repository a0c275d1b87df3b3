import ackademy.Order;
import ackademy.Shop;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

public class Checkout {
  static volatile boolean closed = false;

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
      var relay = new Thread(() -> relayOn(producer));
      relay.start();
      List<Order> batch;
      while (!(batch = Shop.orders(1)).isEmpty()) {
        var order = batch.get(0);
        try {
          place(db, order);
        } catch (SQLException e) {
          Shop.rejected(batch, String.valueOf(e));
          continue;
        }
        Shop.acknowledged(order); // "We have your order."
      }
      closed = true;
      relay.join();
    }
  }

  /** Until the shop is closed and nothing waits any more. */
  static void relayOn(KafkaProducer<String, String> producer) {
    // A connection has one transaction at a time: the relay has its own.
    try (var db = DriverManager.getConnection(Shop.DATABASE)) {
      while (true) {
        boolean last = closed;
        if (relay(db, producer) == 0 && last) return;
        Thread.sleep(50);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends what waits, the oldest first; returns how many rows there were. A row is marked at once, so that nothing is sent twice. */
  static int relay(Connection db, KafkaProducer<String, String> producer)
      throws SQLException, InterruptedException {
    int rows = 0;
    var open = "select n, order_id, message from outbox where sent_at is null order by n limit 20";
    try (var select = db.prepareStatement(open);
        var waiting = select.executeQuery()) {
      for (; waiting.next(); rows += 1) {
        var message =
            new ProducerRecord<>(Shop.TOPIC, waiting.getString("order_id"), waiting.getString("message"));
        mark(db, waiting.getLong("n"));
        producer.send(message).get();
      }
    } catch (ExecutionException e) {
      return rows + 1; // What is left waits for the next round.
    }
    return rows;
  }

  static void mark(Connection db, long row) throws SQLException {
    change(db, "update outbox set sent_at = now() where n = ?", row);
  }

  /** The order, its payment and the message that shipping is to get: all or none. */
  static void place(Connection db, Order order) throws SQLException {
    try {
      change(db, "insert into orders values (?, ?, ?)", order.id(), order.item(), order.cents());
      change(
          db,
          "insert into payments values (?, ?, ?)",
          order.id(),
          order.customer(),
          order.cents());
      change(
          db, "insert into outbox (order_id, message) values (?, ?)", order.id(), order.json());
      db.commit();
    } catch (SQLException e) {
      db.rollback();
      throw e;
    }
  }

  static void change(Connection db, String statement, Object... values) throws SQLException {
    try (var prepared = db.prepareStatement(statement)) {
      for (int n = 0; n < values.length; n += 1) prepared.setObject(n + 1, values[n]);
      prepared.executeUpdate();
    }
  }
}
