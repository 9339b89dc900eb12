package io.github.quiesce.errorprone;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads and links the classes a compile will need from the jar they are in, on a thread of its own.
 * They are not initialised: which thread does that, and in which order, stays as it would be
 * without. What cannot be read is left to those who need it, who then have more to say of it.
 */
final class ClassLoading {
  private static final String OWN = "io/github/quiesce/";

  /** Libraries, of which a compile needs few classes or none. */
  private static final String OTHERS = OWN + "shaded/";

  private static final String SUFFIX = ".class";

  private final Class<?> one;

  /**
   * @param one a class of the jar
   */
  ClassLoading(Class<?> one) {
    this.one = one;
  }

  /** Begins, and returns the thread, which does not keep the compiler's process alive. */
  Thread start() {
    Thread thread = new Thread(this::load, "quiesce-class-loading");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  void load() {
    try (JarFile file = new JarFile(jar())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (name.startsWith(OWN) && !name.startsWith(OTHERS) && name.endsWith(SUFFIX)) {
          String binary = name.substring(0, name.length() - SUFFIX.length()).replace('/', '.');
          link(Class.forName(binary, false, one.getClassLoader()));
        }
      }
    } catch (IOException | ReflectiveOperationException | LinkageError | RuntimeException e) {
      // No jar but a folder, or what a host's loader made it of; or the compile is over and the
      // loader closed.
    }
  }

  /** Whoever asks for members has the class linked first, and so verified. */
  @SuppressWarnings("ReturnValueIgnored")
  private static void link(Class<?> loaded) {
    loaded.getDeclaredConstructors();
  }

  private File jar() {
    return new File(URI.create(one.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
