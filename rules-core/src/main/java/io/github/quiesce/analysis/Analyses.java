package io.github.quiesce.analysis;

import io.github.quiesce.model.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The analyses of one program, each made when first asked for and kept. An analysis offers {@code
 * static X of(Analyses all) { return all.get(X.class, X::new); }}.
 */
public final class Analyses {
  private final Program program;
  private final Map<Class<?>, Object> made = new HashMap<>();

  public Analyses(Program program) {
    this.program = program;
  }

  public Program program() {
    return program;
  }

  /** The analysis of this class, made by {@code maker} on first demand. */
  public <T> T get(Class<T> kind, Function<Analyses, T> maker) {
    Object known = made.get(kind);
    if (known == null) {
      known = maker.apply(this);
      made.put(kind, known);
    }
    return kind.cast(known);
  }
}
