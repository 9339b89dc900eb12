// axis: helper that is passed another lambda each time, of the loop's own code
package InterruptStatusDropped.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Asks one mirror after the other for a file. */
public final class OwnStepEachTime {
  public interface Mirror {
    String fetch(String file) throws Exception;

    String name();
  }

  private final List<Mirror> mirrors;

  public OwnStepEachTime(List<Mirror> mirrors) {
    this.mirrors = List.copyOf(mirrors);
  }

  public List<String> fetchAll(String file) {
    List<String> found = new ArrayList<>();
    for (Mirror mirror : mirrors) {
      String text = attempt(mirror.name(), () -> mirror.fetch(file));
      if (text != null) {
        found.add(text);
      }
    }
    return found;
  }

  private static String attempt(String name, Callable<String> step) {
    Thread.interrupted(); // expect: InterruptStatusDropped
    try {
      return step.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (Exception e) {
      System.out.println(name + ": " + e);
      return null;
    }
  }
}
