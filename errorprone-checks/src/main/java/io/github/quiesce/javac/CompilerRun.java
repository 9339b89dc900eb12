package io.github.quiesce.javac;

import com.sun.tools.javac.util.Context;
import java.util.function.Supplier;

/** What is kept as long as one compiler run lasts, in javac's own way: in its context. */
public final class CompilerRun {
  private CompilerRun() {}

  /** The one of this class in a run, made when first asked for. */
  public static <T> T get(Context context, Class<T> kind, Supplier<T> maker) {
    T known = context.get(kind);
    if (known == null) {
      known = maker.get();
      context.put(kind, known);
    }
    return known;
  }
}
