package io.github.quiesce.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.maven.doctor.Doctor;
import io.github.quiesce.maven.doctor.Poms;
import io.github.quiesce.maven.doctor.Surroundings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PomEditTest {
  private static final String BARE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- ours -->
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>g</groupId>
        <artifactId>app</artifactId>   <!-- the app -->
        <version>1</version>
      </project>
      """;

  private static final String CONFIGURED =
      """
      <project>
      \t<modelVersion>4.0.0</modelVersion>
      \t<groupId>g</groupId>
      \t<artifactId>app</artifactId>
      \t<version>1</version>
      \t<properties><lombok.version>1.18.42</lombok.version></properties>
      \t<dependencies>
      \t\t<dependency>
      \t\t\t<groupId>org.projectlombok</groupId>
      \t\t\t<artifactId>lombok</artifactId>
      \t\t\t<version>${lombok.version}</version>
      \t\t</dependency>
      \t</dependencies>
      \t<build>
      \t\t<plugins>
      \t\t\t<plugin>
      \t\t\t\t<artifactId>maven-compiler-plugin</artifactId>
      \t\t\t\t<version>3.13.0</version>
      \t\t\t\t<configuration>
      \t\t\t\t\t<!-- warnings matter -->
      \t\t\t\t\t<compilerArgs>
      \t\t\t\t\t\t<arg>-Xlint:all</arg>
      \t\t\t\t\t</compilerArgs>
      \t\t\t\t</configuration>
      \t\t\t</plugin>
      \t\t</plugins>
      \t</build>
      </project>
      """;

  private static String edited(String pom, Surroundings surroundings) {
    return PomEdit.written(pom, Poms.read(pom, surroundings), "1.0");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void aSecondRunChangesNothingAndTheDoctorIsContent(int release) {
    for (String pom : List.of(BARE, CONFIGURED)) {
      String once = edited(pom, Poms.on(release));
      assertThat(edited(once, Poms.on(release))).isEqualTo(once);
      assertThat(Doctor.examine(Poms.read(once, Poms.on(release)))).isEmpty();
    }
  }

  @Test
  void onlyAddsLines() {
    for (String pom : List.of(BARE, CONFIGURED)) {
      assertThat(edited(pom, Poms.FINE).lines().toList()).containsSubsequence(pom.lines().toList());
    }
  }

  @Test
  void takesTheErrorProneThatSuitsTheJdk() {
    assertThat(edited(BARE, Poms.on(17)))
        .contains("<version>2.42.0</version>", "<version>3.14.1</version>")
        .doesNotContain("addTypeAnnotationsToSymbol");
    assertThat(edited(BARE, Poms.on(21)))
        .contains("<version>2.52.0</version>", "-XDaddTypeAnnotationsToSymbol=true");
    assertThat(edited(BARE, Poms.on(25)))
        .contains("<version>2.52.0</version>")
        .doesNotContain("addTypeAnnotationsToSymbol");
  }

  @Test
  void keepsProcessorsAndTheFileOwnWayOfWriting() {
    assertThat(edited(CONFIGURED, Poms.FINE))
        .contains(
            """
            \t\t\t\t\t<!-- warnings matter -->
            \t\t\t\t\t<compilerArgs>
            \t\t\t\t\t\t<arg>-Xlint:all</arg>
            \t\t\t\t\t\t<arg>-XDcompilePolicy=simple</arg>
            """,
            """
            \t\t\t\t\t\t<path>
            \t\t\t\t\t\t\t<groupId>org.projectlombok</groupId>
            \t\t\t\t\t\t\t<artifactId>lombok</artifactId>
            \t\t\t\t\t\t\t<version>${lombok.version}</version>
            """,
            "<version>3.13.0</version>");
  }

  @Test
  void windowsLineEndingsStay() {
    String pom = CONFIGURED.replace("\n", "\r\n");
    String once = edited(pom, Poms.FINE);
    assertThat(once.replace("\r\n", "")).doesNotContain("\n");
    assertThat(once).isEqualTo(edited(CONFIGURED, Poms.FINE).replace("\n", "\r\n"));
  }
}
