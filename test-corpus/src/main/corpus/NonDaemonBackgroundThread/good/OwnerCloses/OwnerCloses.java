// trap: T2 the thread's object is made for one owner, whose close() ends it
package NonDaemonBackgroundThread.good.OwnerCloses;

/** A journal. */
public final class OwnerCloses implements AutoCloseable {
  private final Writer writer = new Writer();

  public OwnerCloses() {
    writer.begin();
  }

  public void write(String line) {
    writer.write(line);
  }

  @Override
  public void close() {
    writer.end(); // defence
  }
}
