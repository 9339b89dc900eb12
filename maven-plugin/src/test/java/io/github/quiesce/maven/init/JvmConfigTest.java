package io.github.quiesce.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JvmConfigTest {
  @Test
  void thisProjectsOwnFileHasAll() throws IOException {
    String own = Files.readString(Path.of("../.mvn/jvm.config"));
    assertThat(JvmConfig.opened(own)).isEqualTo(own);
    assertThat(JvmConfig.opened("")).isEqualTo(own);
  }

  @Test
  void whatIsThereStays() {
    String opened = JvmConfig.opened("-Xmx2g");
    assertThat(opened).startsWith("-Xmx2g\n--add-exports jdk.compiler/");
    assertThat(JvmConfig.opened(opened)).isEqualTo(opened);
  }
}
