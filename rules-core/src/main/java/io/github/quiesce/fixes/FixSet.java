package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fixes that can be applied together. Of two that overlap, the first that is added stays; an edit
 * that several fixes share is made once.
 */
public final class FixSet {
  private static final Comparator<Edit> ORDER =
      Comparator.comparing(Edit::start).thenComparing(Edit::end);

  private final Map<String, List<Edit>> edits = new TreeMap<>();

  /** The fix to take where a finding offers several: the first that is wanted. */
  public static Optional<Fix> preferred(List<Fix> offered, boolean reviewToo) {
    return offered.stream().filter(fix -> fix.safe() || reviewToo).findFirst();
  }

  /** Takes a fix in as a whole, unless part of it overlaps one that is in. */
  public boolean add(Fix fix) {
    Set<Edit> fresh = new HashSet<>(fix.edits());
    edits.values().forEach(fresh::removeAll);
    boolean fits =
        fresh.stream().noneMatch(each -> of(each.path()).stream().anyMatch(in -> clash(in, each)));
    if (fits) {
      fix.edits().stream()
          .filter(fresh::remove)
          .forEach(each -> edits.computeIfAbsent(each.path(), key -> new ArrayList<>()).add(each));
    }
    return fits;
  }

  /** Insertions at one place clash: their order would be anybody's guess. */
  private static boolean clash(Edit one, Edit other) {
    return (one.start() == other.start() && (isInsertion(one) || isInsertion(other)))
        || (one.start() < other.end() && other.start() < one.end());
  }

  private static boolean isInsertion(Edit edit) {
    return edit.start() == edit.end();
  }

  private List<Edit> of(String path) {
    return edits.getOrDefault(path, List.of());
  }

  /** The files there are edits in. */
  public Set<String> paths() {
    return Set.copyOf(edits.keySet());
  }

  /**
   * A file's text after the edits.
   *
   * @throws IllegalArgumentException if the text is not the one the edits were made for: it is too
   *     short
   */
  public String apply(String path, String text) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Edit edit : of(path).stream().sorted(ORDER).toList()) {
      if (edit.end() > text.length()) {
        throw new IllegalArgumentException(path + " is not the text the edit was made for");
      }
      result.append(text, at, edit.start()).append(edit.replacement());
      at = edit.end();
    }
    return result.append(text, at, text.length()).toString();
  }
}
