package io.github.quiesce.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a class file names its source by leads to the source. */
class SourceIndexTest {
  @TempDir Path folder;
  private final List<SourceInput> sources = new ArrayList<>();

  private void source(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    sources.add(new SourceInput(file, name, name));
  }

  private String find(String path) {
    return new SourceIndex(sources).find(path).map(SourceInput::name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "src/main/java/org/a/A.java, package org.a;",
    "src/main/java/org/a/A.java, package org . a ;",
    "src/main/kotlin/org/a/A.kt, package org.a",
    "src/main/kotlin/A.kt, @file:JvmName(\"As\") package-less-line? package org.a",
    "src/main/kotlin/A.kt, package `org`.a // the shared part has no folders",
    "src/main/groovy/org/a/A.groovy, package org.a;",
    "src/main/scala/A.scala, package org.a",
  })
  void byThePackageItDeclares(String name, String text) throws IOException {
    source(name, "// a file\n" + text.replace("? ", "\n") + "\nclass A\n");
    String ending = name.substring(name.lastIndexOf('.'));
    assertThat(find("org/a/A" + ending)).isEqualTo(name);
    assertThat(find("org/b/A" + ending)).isEmpty();
    assertThat(find("A" + ending)).isEmpty();
  }

  @Test
  void withoutAPackage() throws IOException {
    source("src/main/kotlin/some/A.kt", "class A\n");
    assertThat(find("A.kt")).isEqualTo("src/main/kotlin/some/A.kt");
    assertThat(find("some/A.kt")).isEmpty();
  }

  @Test
  void noneWhereItMayBeEither() throws IOException {
    source("one/A.kt", "package a\n");
    source("two/A.kt", "package a\n");
    assertThat(find("a/A.kt")).isEmpty();
  }
}
