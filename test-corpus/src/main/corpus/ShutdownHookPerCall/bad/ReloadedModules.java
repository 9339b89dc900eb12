// axis: loop after another loop over a field
package ShutdownHookPerCall.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads modules anew whenever the settings change. */
public final class ReloadedModules {
  /** What is loaded. */
  public interface Module {
    void stop();
  }

  private final Function<String, Module> loader;
  private final List<Module> loaded = new ArrayList<>();

  public ReloadedModules(Function<String, Module> loader) {
    this.loader = loader;
  }

  public synchronized void reload(List<String> names) {
    for (Module module : loaded) {
      module.stop();
    }
    loaded.clear();
    Runtime runtime = Runtime.getRuntime();
    for (String name : names) {
      Module module = loader.apply(name);
      runtime.addShutdownHook(new Thread(module::stop)); // expect: ShutdownHookPerCall
      loaded.add(module);
    }
  }
}
