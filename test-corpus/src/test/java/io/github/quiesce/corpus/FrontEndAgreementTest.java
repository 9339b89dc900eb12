package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Instruction;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The front ends read the same code into the same quotient graph. */
class FrontEndAgreementTest {
  private static final int RANDOM_CLASSES = 60;

  private static final int STEPS_AT_LEAST = 500;

  /** Findings point at statements, so these must agree. */
  private static final GraphReader STATEMENTS = new GraphReader(Instruction::siteLine);

  /**
   * Class files cannot tell the statements inside of a switch expression from the one around it,
   * but in random code each call has a line of its own.
   */
  private static final GraphReader LINES = new GraphReader(each -> each.span().line());

  private static List<CorpusFile> corpus() {
    return Corpus.cases().stream()
        .filter(CorpusCase::compilesHere)
        .flatMap(each -> each.files().stream())
        .toList();
  }

  private static List<CorpusFile> random() {
    return LongStream.range(0, RANDOM_CLASSES).mapToObj(RandomCode::of).toList();
  }

  @Test
  void classFilesOfTheCorpus() throws IOException {
    assertSame(STATEMENTS.ofTrees(corpus()), STATEMENTS.ofClasses(corpus()));
  }

  @Test
  void textOfTheCorpus() throws IOException {
    assertSame(STATEMENTS.ofTrees(corpus()), STATEMENTS.ofText(corpus()));
  }

  @Test
  void classFilesOfRandomCode() throws IOException {
    assertSame(LINES.ofTrees(random()), LINES.ofClasses(random()));
  }

  @Test
  void textOfRandomCode() throws IOException {
    assertSame(LINES.ofTrees(random()), LINES.ofText(random()));
  }

  private static void assertSame(SortedSet<String> trees, SortedSet<String> others) {
    assertThat(trees).hasSizeGreaterThan(STEPS_AT_LEAST);
    assertThat(Stream.concat(only("trees only", trees, others), only("other only", others, trees)))
        .isEmpty();
  }

  private static Stream<String> only(String who, SortedSet<String> some, SortedSet<String> others) {
    SortedSet<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left.stream().map(step -> who + ": " + step);
  }
}
