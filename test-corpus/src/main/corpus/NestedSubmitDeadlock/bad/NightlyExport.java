// axis: local pool, handed to a helper as a parameter
package NestedSubmitDeadlock.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Exports tables one after the other, each on the exporter's thread. */
public final class NightlyExport {
  private NightlyExport() {}

  public static void export(String table) {
    ExecutorService exporter = Executors.newFixedThreadPool(1);
    try {
      exporter.execute( // expect: NestedSubmitDeadlock
          () -> System.out.println(await(exporter, () -> "rows of " + table)));
    } finally {
      exporter.shutdown();
    }
  }

  private static String await(ExecutorService pool, Callable<String> work) {
    try {
      return pool.submit(work).get(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
