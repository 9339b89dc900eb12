// trap: T7 the old producer is closed when settings change
package ServerNeverStopped.good;

import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends events with settings that can be changed. */
public final class ProducerSwapped implements AutoCloseable {
  private KafkaProducer<String, String> producer;

  public synchronized void configure(Properties settings) {
    KafkaProducer<String, String> old = producer;
    producer = new KafkaProducer<>(settings);
    if (old != null) {
      old.close(); // expect strict: BlockingWhileLocked
    }
  }

  public synchronized void send(String topic, String event) {
    producer.send(new ProducerRecord<>(topic, event));
  }

  @Override
  public synchronized void close() {
    producer.close(); // expect strict: BlockingWhileLocked // defence
  }
}
