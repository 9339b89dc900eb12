package io.github.quiesce.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A flow is searched as far as it is asked; the order of questions changes no answer. */
class FlowOnDemandTest {
  private static final String MEMBERS =
      """
      private ExecutorService kept;
      void m() {
        ExecutorService pool = Executors.newCachedThreadPool();
        Elsewhere.take(pool);
        kept = pool;
        help(pool);
      }
      private void help(ExecutorService given) { given.shutdown(); }
      void n() {
        ExecutorService own = Executors.newCachedThreadPool();
        help(own);
      }
      """;

  private static Flow flow(SourceProgram source, String method) {
    Instruction made =
        Snippets.instructions(Snippets.method(source, "p.C", method)).stream()
            .filter(each -> each instanceof Invoke call && call.method().name().startsWith("new"))
            .findFirst()
            .orElseThrow();
    return ObjectFlow.of(new Analyses(source.program())).of(made);
  }

  private static List<String> uses(Flow flow) {
    return flow.uses().stream().map(use -> use.method().name() + " " + use.place()).toList();
  }

  @Test
  void usesBehindAnEscapeAreFoundWhicheverIsAskedFirst() {
    SourceProgram source = Snippets.member(MEMBERS);
    Flow usesFirst = flow(source, "m");
    Flow escapeFirst = flow(source, "m");
    List<String> uses = uses(usesFirst);
    assertThat(escapeFirst.hasEscaped()).isTrue();
    assertThat(usesFirst.hasEscaped()).isTrue();
    assertThat(uses(escapeFirst)).isEqualTo(uses).anyMatch(use -> use.startsWith("shutdown"));
    assertThat(escapeFirst.fields()).isEqualTo(usesFirst.fields()).hasSize(1);
    assertThat(escapeFirst.escapes()).isEqualTo(usesFirst.escapes());
  }

  @Test
  void whatStaysInViewHasNotEscaped() {
    Flow flow = flow(Snippets.member(MEMBERS), "n");
    assertThat(flow.hasEscaped()).isFalse();
    assertThat(flow.complete()).isTrue();
    assertThat(uses(flow)).anyMatch(use -> use.startsWith("shutdown"));
  }
}
