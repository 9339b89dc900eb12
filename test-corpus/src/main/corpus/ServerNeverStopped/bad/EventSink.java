// axis: once a call, a producer
package ServerNeverStopped.bad;

import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends events to a topic. */
public final class EventSink {
  private final Properties settings;

  public EventSink(Properties settings) {
    this.settings = settings;
  }

  public void send(String topic, String event) {
    KafkaProducer<String, String> producer = new KafkaProducer<>(settings); // expect: ServerNeverStopped
    producer.send(new ProducerRecord<>(topic, event));
    producer.flush();
  }
}
