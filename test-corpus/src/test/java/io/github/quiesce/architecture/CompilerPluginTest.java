package io.github.quiesce.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.Plugin;
import io.github.quiesce.errorprone.AttributedUnits;
import io.github.quiesce.errorprone.Preloading;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the compiler finds in the jar of the checks, as builds have it on their processor path. */
class CompilerPluginTest {
  @Test
  void theJarHasThePluginsThatTheCompilerStartsByItself() {
    assertThat(ServiceLoader.load(Plugin.class))
        .filteredOn(Plugin::autoStart)
        .hasExactlyElementsOfTypes(Preloading.class, AttributedUnits.class);
  }
}
