// axis: array of queues
package BlockingPutWithoutTimeout.bad;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Rows go to the writer of their partition. */
final class PartitionedWriter {
  @SuppressWarnings({"unchecked", "rawtypes"})
  private final BlockingQueue<String>[] partitions = new BlockingQueue[4];

  PartitionedWriter() {
    for (int i = 0; i < partitions.length; i++) {
      partitions[i] = new ArrayBlockingQueue<>(512);
    }
  }

  void write(String row) throws InterruptedException {
    int partition = Math.floorMod(row.hashCode(), partitions.length);
    partitions[partition].put(row); // expect: BlockingPutWithoutTimeout
  }

  String poll(int partition) {
    return partitions[partition].poll();
  }

  @Override
  public String toString() {
    return Arrays.toString(partitions);
  }
}
