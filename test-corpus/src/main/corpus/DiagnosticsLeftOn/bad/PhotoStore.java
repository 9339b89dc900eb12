// axis: helper asks how much memory is used
package DiagnosticsLeftOn.bad;

import java.util.List;
import java.util.function.Consumer;

/** Writes photos, some at a time. */
public final class PhotoStore {
  private static final long ROOM = 64L << 20;
  private final Consumer<byte[]> disk;

  public PhotoStore(Consumer<byte[]> disk) {
    this.disk = disk;
  }

  public void store(List<byte[]> photos) {
    photos.forEach(disk);
    makeRoom(Runtime.getRuntime());
  }

  private static void makeRoom(Runtime runtime) {
    long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    if (free < ROOM) {
      runtime.gc(); // expect: DiagnosticsLeftOn
    }
  }
}
