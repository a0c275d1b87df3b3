package ackademy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the shop's programs are given: orders to take, and a way to say what became of them.
 * Each call waits until the shop has taken note of it. What you print goes to stderr and is kept.
 */
public final class Shop {
  /** Where the shop's systems are. */
  public static final String BROKERS = variable("KAFKA_BROKERS");

  public static final String TOPIC = variable("KAFKA_TOPIC");
  public static final String GROUP = variable("KAFKA_GROUP");

  /** Where the shop's database is, as JDBC names it; empty where a lab has none. */
  public static final String DATABASE = jdbc(variable("DATABASE_URL"));

  private Shop() {}

  /** The real name of another topic of the shop, such as "invoices". */
  public static String topicOf(String name) {
    String all = variable("KAFKA_TOPICS");
    Map<String, Object> topics = Json.object(Json.parse(all.isEmpty() ? "{}" : all));
    if (topics.get(name) instanceof String topic) return topic;
    String known = topics.isEmpty() ? "none" : String.join(", ", topics.keySet());
    throw new IllegalArgumentException(
        "this shop has no topic \"" + name + "\" beside the orders (it has: " + known + ")");
  }

  /** Orders as customers place them, up to `atMost` at a time; none when the shop closes. */
  public static List<Order> orders(int atMost) {
    Object said = Counter.call("\"call\":\"orders\",\"atMost\":" + atMost).get("orders");
    if (!(said instanceof List<?> orders)) return List.of();
    return orders.stream().map(one -> Order.of(Json.object(one))).toList();
  }

  /** Tells the customer: "we have your order". */
  public static void acknowledged(Order... orders) {
    answer(List.of(orders), "yes", null);
  }

  public static void acknowledged(Collection<Order> orders) {
    answer(orders, "yes", null);
  }

  /** Tells the customer: "we do not have your order, please try again". Only when that is certain. */
  public static void rejected(Collection<Order> orders, String why) {
    answer(orders, "no", why);
  }

  /** Tells the customer: "we do not know yet". A last word must follow. */
  public static void pending(Collection<Order> orders, String why) {
    answer(orders, "pending", why);
  }

  /** The parcel has left the house. */
  public static void shipped(Order order) {
    Counter.call("\"call\":\"shipped\"," + ids(List.of(order)));
  }

  /** Set aside for a person to look at, with the reason. */
  public static void parked(Order order, String why) {
    Counter.call("\"call\":\"parked\"," + ids(List.of(order)) + because(why));
  }

  /**
   * When the program is told to end (SIGTERM): does this, and waits until `main` has returned. Call it in
   * the thread of `main`.
   */
  public static void whenClosing(Runnable wakeUp) {
    var main = Thread.currentThread();
    var end =
        new Thread(
            () -> {
              wakeUp.run();
              try {
                main.join();
              } catch (InterruptedException e) {
                // Nobody waits any longer.
              }
            });
    Runtime.getRuntime().addShutdownHook(end);
  }

  private static void answer(Collection<Order> orders, String answer, String why) {
    Counter.call(
        "\"call\":\"answer\"," + ids(orders) + ",\"answer\":\"" + answer + "\"" + because(why));
  }

  private static String because(String why) {
    return ",\"why\":" + Json.quote(why);
  }

  private static String ids(Collection<Order> orders) {
    return orders.stream()
        .map(order -> Json.quote(order.id()))
        .collect(Collectors.joining(",", "\"ids\":[", "]"));
  }

  /** From `postgres://user:password@host:port/name?more`; what is escaped in it stays so. */
  static String jdbc(String url) {
    if (url.isEmpty()) return url;
    var at = URI.create(url);
    var said = new ArrayList<String>();
    if (at.getRawUserInfo() != null) {
      var who = at.getRawUserInfo().replace("+", "%2B").split(":", 2);
      said.add("user=" + who[0]);
      if (who.length > 1) said.add("password=" + who[1]);
    }
    if (at.getRawQuery() != null) said.add(at.getRawQuery());
    var where = at.getRawAuthority().replaceFirst(".*@", "") + at.getRawPath();
    return "jdbc:postgresql://" + where + "?" + String.join("&", said);
  }

  private static String variable(String name) {
    return System.getenv().getOrDefault(name, "");
  }
}
