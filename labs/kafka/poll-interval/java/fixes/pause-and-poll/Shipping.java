import ackademy.Order;
import ackademy.Shop;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

public class Shipping {
  static Future<?> work = CompletableFuture.completedFuture(null);

  public static void main(String[] args) throws Exception {
    var text = new StringDeserializer();
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", Shop.BROKERS,
                "client.id", "shipping",
                "group.id", Shop.GROUP,
                "session.timeout.ms", 3000,
                "heartbeat.interval.ms", 300,
                "max.poll.interval.ms", 3000,
                "partition.assignment.strategy", CooperativeStickyAssignor.class.getName(),
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false),
            text,
            text);
    Shop.whenClosing(consumer::wakeup);
    var worker = Executors.newSingleThreadExecutor();
    var pauseWhatComes =
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsRevoked(Collection<TopicPartition> gone) {}

          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> added) {
            if (!work.isDone()) consumer.pause(added);
          }
        };

    try (consumer) {
      consumer.subscribe(List.of(Shop.TOPIC), pauseWhatComes);
      while (true) {
        var records = consumer.poll(Duration.ofMillis(100));
        if (records.isEmpty()) continue;
        consumer.pause(consumer.assignment()); // Nothing more for now, but we are still here.
        work = worker.submit(() -> ship(records));
        while (!work.isDone()) consumer.poll(Duration.ofMillis(100));
        work.get(); // or its exception
        commit(consumer);
        consumer.resume(consumer.paused());
      }
    } catch (WakeupException e) {
      // The shop closes.
    }
    worker.shutdown();
  }

  static void ship(Iterable<ConsumerRecord<String, String>> records) {
    for (var record : records)
      Shop.shipped(Order.of(record.value())); // Now and then the warehouse takes its time.
  }

  static void commit(KafkaConsumer<String, String> consumer) {
    try {
      consumer.commitSync();
    } catch (CommitFailedException e) {
      System.out.println("not committed: " + e.getMessage());
    }
  }
}
