package io.github.quiesce.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyPrinter;
import io.github.quiesce.model.GraphCheck;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for all programs; {@link RandomProgram} makes them from a seed. */
class LoweringPropertiesTest {
  @Property(tries = 500)
  void graphsAreWellFormed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    Body body = Lowering.lower(RandomProgram.of(seed, size));
    assertThat(GraphCheck.violations(body)).isEmpty();
  }

  @Property(tries = 100)
  void loweringIsDeterministic(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    MethodSource source = RandomProgram.of(seed, size);
    assertThat(BodyPrinter.print(Lowering.lower(source)))
        .isEqualTo(BodyPrinter.print(Lowering.lower(source)));
  }

  /**
   * The graph does what the tree says, whatever calls return or throw. Of runs without an end, what
   * both did is compared.
   */
  @Property(tries = 1000)
  void graphsRunAsTheSourceDoes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size, @ForAll long answers) {
    MethodSource source = RandomProgram.of(seed, size);
    Body body = Lowering.lower(source);
    if (body.isCutShort()) {
      return;
    }
    List<String> expected = TreeInterpreter.run(source, new Oracle(answers));
    List<String> actual = GraphInterpreter.run(body, new Oracle(answers));
    boolean stopped = expected.contains("stopped") || actual.contains("stopped");
    int length = stopped ? Math.min(expected.size(), actual.size()) - 1 : expected.size();
    assertThat(stopped ? actual.subList(0, length) : actual)
        .as(() -> BodyPrinter.print(body))
        .isEqualTo(expected.subList(0, length));
  }
}
