package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.corpus.MutantVerdict.Behaviour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good cases whose marked defence is taken out by a mechanical change. Of those that are seen to
 * misbehave when they run, nearly all are reported.
 */
class MutantsTest {
  private static final Path TABLE = Path.of("target", "mutants", "table.md");
  private static final int PROGRAMS_AT_LEAST = 30;
  private static final double JAVAC = 0.9;
  private static final double SOURCE = 0.8;

  @TempDir Path folder;

  @Test
  void whatMisbehavesIsReported() throws Exception {
    assumeTrue(Corpus.isWhole(), "only some of the cases are read");
    MutantTable table = new MutantTable(new Mutants(folder).judge());
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table.text());

    List<MutantVerdict> wrong = table.that(Behaviour.WRONG);
    assertThat(wrong).hasSizeGreaterThanOrEqualTo(PROGRAMS_AT_LEAST);
    assertThat(MutantTable.share(wrong, Engine.JAVAC)).isGreaterThanOrEqualTo(JAVAC);
    assertThat(MutantTable.share(wrong, Engine.BYTECODE)).isGreaterThanOrEqualTo(JAVAC);
    assertThat(MutantTable.share(wrong, Engine.SOURCE)).isGreaterThanOrEqualTo(SOURCE);
  }
}
