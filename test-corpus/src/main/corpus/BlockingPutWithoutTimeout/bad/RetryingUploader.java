// axis: exception, the handler puts back
// shape: a consumer that re-queues failed work on its own bounded queue and so waits for itself
package BlockingPutWithoutTimeout.bad;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Uploads files; one that fails goes to the end of the line. */
public final class RetryingUploader {
  private final BlockingQueue<String> files = new ArrayBlockingQueue<>(50);
  private final Uploader uploader;

  /** Sends one file. */
  public interface Uploader {
    void upload(String file) throws IOException;
  }

  public RetryingUploader(Uploader uploader) {
    this.uploader = uploader;
  }

  public boolean add(String file) {
    return files.offer(file);
  }

  public void uploadNext() throws InterruptedException {
    String file = files.take(); // expect strict: UnboundedWait
    try {
      uploader.upload(file);
    } catch (IOException e) {
      files.put(file); // expect: BlockingPutWithoutTimeout
    }
  }
}
