import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stands for an editor: a process that has nothing of the analysers on its class path, and loads
 * one with our checks in the way of a plugin. It checks the same code several times, throws the
 * plugin's loader away, and tells what it saw. Run from source: {@code java Editor.java WAY}.
 */
public final class Editor {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final int RUNS = 3;
  private static final int PATIENCE = 50;

  private Editor() {}

  public static void main(String[] args) throws Exception {
    Blind context = new Blind();
    Thread.currentThread().setContextClassLoader(context);
    WeakReference<ClassLoader> loader = use(args[0]);
    System.out.println("asked of the context's loader: " + context.asked);
    for (int i = 0; i < PATIENCE && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    System.out.println(loader.get() == null ? "unloaded" : "still loaded");
  }

  private static WeakReference<ClassLoader> use(String way) throws Exception {
    URLClassLoader loader =
        switch (way) {
          case "CheckStyle-IDEA" -> new ChildFirst(checkstyle());
          case "VS-Code" -> new URLClassLoader(checkstyle(), Editor.class.getClassLoader());
          case "SpotBugs" -> new URLClassLoader(spotBugs(), Editor.class.getClassLoader());
          default -> throw new IllegalArgumentException(way);
        };
    String service = way.equals("SpotBugs") ? "SpotBugsService" : "CheckstyleService";
    for (int i = 1; i <= RUNS; i++) {
      Object made =
          loader.loadClass("editor." + service).getDeclaredConstructor().newInstance();
      @SuppressWarnings("unchecked")
      Function<Path, List<String>> checks = (Function<Path, List<String>>) made;
      for (String each : checks.apply(PROJECT)) {
        System.out.println("run " + i + ": " + each);
      }
    }
    loader.close();
    return new WeakReference<>(loader);
  }

  /** Checkstyle and the checks in one loader: neither plugin sets them apart. */
  private static URL[] checkstyle() {
    return urls("checkstyle/target/classes", "checkstyle/target/host", "checkstyle/target/checks");
  }

  /** SpotBugs alone: its own loader for our jar is below this one. */
  private static URL[] spotBugs() {
    return urls("spotbugs/target/classes", "spotbugs/target/host");
  }

  /** The first folder, and the jars in the others. */
  private static URL[] urls(String classes, String... folders) {
    List<Path> paths = new ArrayList<>(List.of(PROJECT.resolve(classes)));
    for (String folder : folders) {
      try (Stream<Path> jars = Files.list(PROJECT.resolve(folder))) {
        jars.sorted().forEach(paths::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return paths.stream().map(Editor::url).toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Looks into its own jars before it asks the one above. */
  private static final class ChildFirst extends URLClassLoader {
    ChildFirst(URL[] urls) {
      super(urls, Editor.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded == null) {
          try {
            loaded = findClass(name);
          } catch (ClassNotFoundException e) {
            return super.loadClass(name, resolve);
          }
        }
        return loaded;
      }
    }

    @Override
    public URL getResource(String name) {
      URL own = findResource(name);
      return own != null ? own : super.getResource(name);
    }
  }

  /**
   * A context's loader that has nothing, and remembers what of ours it was asked for; java.beans
   * asks every loader for companions of a class, on Checkstyle's behalf.
   */
  private static final class Blind extends ClassLoader {
    private final Set<String> asked = new ConcurrentSkipListSet<>();

    Blind() {
      super(null);
    }

    private void note(String name) {
      boolean companion = name.matches(".*(BeanInfo|Customizer)(\\.class)?");
      if (name.contains("quiesce") && !companion) {
        asked.add(name);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      note(name);
      throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
      note(name);
      return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
      note(name);
      return Collections.emptyEnumeration();
    }
  }
}
