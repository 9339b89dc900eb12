package io.github.quiesce.errorprone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassLoadingTest {
  @TempDir Path folder;

  /** The class the loading is told of. */
  static final class One {}

  /** Another one, which would end the loading if it were initialised. */
  static final class Other {
    static final int VALUE = Integer.parseInt("no number");
  }

  /** One that comes after it. */
  static final class Third {}

  /** Tells what it has loaded, all of it from the jar. */
  private static final class Loader extends URLClassLoader {
    Loader(Path jar) throws IOException {
      super(new URL[] {jar.toUri().toURL()}, null);
    }

    boolean has(Class<?> type) {
      return findLoadedClass(type.getName()) != null;
    }
  }

  @Test
  void loadsTheClassesBesideOneAndInitialisesNone() throws Exception {
    Path jar = jar(One.class, Other.class, Third.class);
    try (Loader loader = new Loader(jar)) {
      Class<?> one = loader.loadClass(One.class.getName());
      assertThat(loader.has(Third.class)).isFalse();

      Thread thread = new ClassLoading(one).start();
      thread.join();

      assertThat(thread.isDaemon()).isTrue();
      assertThat(loader.has(Other.class)).isTrue();
      assertThat(loader.has(Third.class)).isTrue();
    }
  }

  @Test
  void leavesWhatCannotBeLoadedToThoseWhoNeedIt() throws Exception {
    Path jar = jar(One.class);
    Loader loader = new Loader(jar);
    Class<?> one = loader.loadClass(One.class.getName());
    loader.close();
    Files.writeString(jar, "no jar");

    assertThatCode(new ClassLoading(one)::load).doesNotThrowAnyException();
  }

  @Test
  void doesNothingForAFolderOfClasses() {
    assertThatCode(new ClassLoading(ClassLoadingTest.class)::load).doesNotThrowAnyException();
  }

  @Test
  void doesNothingForAClassFromNowhere() {
    assertThatCode(new ClassLoading(String.class)::load).doesNotThrowAnyException();
  }

  /** A jar of these classes, after one of somebody else's and a library's, which are broken. */
  private Path jar(Class<?>... classes) throws IOException {
    Path jar = folder.resolve("checks.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String broken : new String[] {"a/Broken", "io/github/quiesce/shaded/Broken"}) {
        out.putNextEntry(new ZipEntry(broken + ".class"));
        out.write(0);
      }
      for (Class<?> each : classes) {
        String name = each.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        try (InputStream in = each.getClassLoader().getResourceAsStream(name)) {
          in.transferTo(out);
        }
      }
    }
    return jar;
  }
}
