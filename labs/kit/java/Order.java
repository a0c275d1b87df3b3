package ackademy;

import java.util.Map;

/** What a customer wants; `placedAt` in milliseconds since 1970, `note` null when the customer wrote none. */
public record Order(
    String id, String customer, String item, long cents, long placedAt, String note) {

  /** As it is sent through a topic. */
  public String json() {
    String text =
        "{\"id\":" + Json.quote(id) + ",\"customer\":" + Json.quote(customer)
            + ",\"item\":" + Json.quote(item) + ",\"cents\":" + cents
            + ",\"placedAt\":" + placedAt;
    return text + (note == null ? "}" : ",\"note\":" + Json.quote(note) + "}");
  }

  /** The order in a record's value. */
  public static Order of(String json) {
    return of(Json.object(Json.parse(json)));
  }

  static Order of(Map<String, Object> said) {
    return new Order(
        (String) said.get("id"),
        (String) said.get("customer"),
        (String) said.get("item"),
        whole(said.get("cents")),
        whole(said.get("placedAt")),
        (String) said.get("note"));
  }

  private static long whole(Object number) {
    return number == null ? 0 : ((Double) number).longValue();
  }
}
