package ackademy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much of JSON as the shop speaks: Java has none of its own. */
final class Json {
  private final String text;
  private int at = 0;

  private Json(String text) {
    this.text = text;
  }

  /** A Map, a List, a String, a Double, a Boolean, or null. */
  static Object parse(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.blanks();
    if (json.at != text.length()) throw json.wrong();
    return value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    if (value instanceof Map<?, ?>) return (Map<String, Object>) value;
    throw new IllegalArgumentException("not a JSON object: " + value);
  }

  static String quote(String value) {
    if (value == null) return "null";
    StringBuilder out = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < ' ' || Character.isSurrogate(c)) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }

  private Object value() {
    switch (peek()) {
      case '{':
        return members();
      case '[':
        return elements();
      case '"':
        return string();
      default:
        return word();
    }
  }

  private Map<String, Object> members() {
    Map<String, Object> found = new LinkedHashMap<>();
    take('{');
    while (peek() != '}') {
      if (!found.isEmpty()) take(',');
      peek();
      String name = string();
      take(':');
      found.put(name, value());
    }
    take('}');
    return found;
  }

  private List<Object> elements() {
    List<Object> found = new ArrayList<>();
    take('[');
    while (peek() != ']') {
      if (!found.isEmpty()) take(',');
      found.add(value());
    }
    take(']');
    return found;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    take('"');
    for (char c = next(); c != '"'; c = next()) out.append(c == '\\' ? escaped() : c);
    return out.toString();
  }

  private char escaped() {
    char c = next();
    int which = "bfnrt".indexOf(c);
    if (which >= 0) return "\b\f\n\r\t".charAt(which);
    if (c != 'u') return c;
    at += 4;
    if (at > text.length()) throw wrong();
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Object word() {
    int from = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) at++;
    String word = text.substring(from, at);
    if (word.equals("null")) return null;
    if (word.equals("true") || word.equals("false")) return word.equals("true");
    try {
      return Double.valueOf(word);
    } catch (NumberFormatException e) {
      throw wrong();
    }
  }

  private char peek() {
    blanks();
    if (at == text.length()) throw wrong();
    return text.charAt(at);
  }

  private void take(char wanted) {
    if (peek() != wanted) throw wrong();
    at++;
  }

  private char next() {
    if (at == text.length()) throw wrong();
    return text.charAt(at++);
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("not JSON at character " + at + ": " + text);
  }
}
