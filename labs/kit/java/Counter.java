package ackademy;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One conversation over stdio: numbered calls out, numbered replies in. Any thread may call. */
final class Counter {
  private static final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
  private static final Map<Long, CompletableFuture<Map<String, Object>>> waiting =
      new ConcurrentHashMap<>();
  private static final AtomicLong calls = new AtomicLong();

  private Counter() {}

  /** Listens until the shop is gone: nobody is left to serve then. */
  static void open() {
    Thread listener = new Thread(Counter::listen, "shop");
    listener.setDaemon(true); // it must not keep the program from ending
    listener.start();
  }

  /** Says something to the shop; returns its reply. */
  static Map<String, Object> call(String what) {
    long id = calls.incrementAndGet();
    CompletableFuture<Map<String, Object>> reply = new CompletableFuture<>();
    waiting.put(id, reply);
    say("{\"id\":" + id + "," + what + "}");
    return reply.join();
  }

  private static void say(String line) {
    synchronized (out) {
      out.print(line + "\n");
      out.flush();
    }
  }

  private static void listen() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) hear(line);
    } catch (IOException e) {
      // As when it is closed.
    }
    Runtime.getRuntime().halt(1);
  }

  private static void hear(String line) {
    Map<String, Object> said = Json.object(Json.parse(line));
    if (said.get("there") instanceof Double there) {
      say("{\"here\": " + there.longValue() + "}");
      return;
    }
    var reply = waiting.remove(((Double) said.get("id")).longValue());
    if (reply != null) reply.complete(said);
  }
}
