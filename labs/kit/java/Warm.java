package ackademy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What makes a start quick: the kit as a jar, and the classes that every program loads. */
final class Warm {
  private Warm() {}

  /** `jar <target> <folder of classes>`; without arguments it loads what programs use, and ends. */
  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].equals("jar")) pack(Path.of(args[1]), Path.of(args[2]));
    else load();
  }

  private static void pack(Path target, Path folder) throws Exception {
    try (var jar = new JarOutputStream(Files.newOutputStream(target));
        var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
      }
    }
  }

  private static void load() {
    Order.of(new Order("1", "2", "3", 4, 5, "6").json());
    Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1", "group.id", "none");
    var text = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(nowhere, text, text)) {
      consumer.subscribe(java.util.List.of("none"));
      consumer.poll(Duration.ofMillis(50));
    }
    var ascii = new StringSerializer();
    new KafkaProducer<>(nowhere, ascii, ascii).close(Duration.ZERO);
  }
}
