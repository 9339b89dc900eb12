package io.github.quiesce.maven.doctor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says what is wrong with a set-up. */
public final class Doctor {
  private static final List<Examination> EXAMINATIONS =
      List.of(
          new JdkExamination(),
          new ErrorProneExamination(),
          new ProcessorExamination(),
          new OptionExamination(),
          new OtherAnalysersExamination());

  private Doctor() {}

  /** All mistakes in a module's set-up, those first that keep the others from mattering. */
  public static Set<Mistake> examine(SetUp setUp) {
    Set<Mistake> mistakes = new LinkedHashSet<>();
    EXAMINATIONS.forEach(each -> each.examine(setUp, mistakes::add));
    return mistakes;
  }
}
