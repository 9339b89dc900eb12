package io.github.quiesce.source;

import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the files whose bodies can matter: those that name a trigger type of the facts or hold a
 * loop that may spin, and those that have to do with one: that declare a class it names, or name a
 * class, or a member of a trigger type, that it declares.
 */
final class Selection {
  private final List<TextScan> scans;
  private final Facts facts;
  private final Map<String, List<String>> triggers = new HashMap<>();
  private final BitSet hot = new BitSet();

  Selection(List<TextScan> scans, Facts facts) {
    this.scans = scans;
    this.facts = facts;
    for (int i = 0; i < scans.size(); i++) {
      TextScan scan = scans.get(i);
      hot.set(i, scan.spins() || scan.words().stream().anyMatch(w -> isTrigger(w, scan)));
    }
  }

  /** Files that matter by themselves. */
  BitSet hot() {
    return hot;
  }

  /**
   * Trigger types with this simple name; {@code Object} for its methods that wait and for trigger
   * methods, which may be called on any expression.
   */
  private List<String> triggers(String word) {
    return triggers.computeIfAbsent(word, this::findTriggers);
  }

  private List<String> findTriggers(String word) {
    List<String> found = new ArrayList<>();
    facts.typesBySimpleName(word).stream()
        .filter(TypeFacts::trigger)
        .forEach(t -> found.add(t.name()));
    boolean waits =
        facts.calls(TypeNames.OBJECT, word).stream().anyMatch(c -> c.blocks().isPresent());
    if (waits || facts.isTriggerMethod(word)) {
      found.add(TypeNames.OBJECT);
    }
    return found;
  }

  /**
   * Whether the word can mean that type here: its outer classes are named as well, and so is its
   * package, unless a whole module is imported.
   */
  boolean isTrigger(String word, TextScan scan) {
    return triggers(word).stream().anyMatch(type -> canMean(type, scan));
  }

  private static boolean canMean(String type, TextScan scan) {
    int dot = type.lastIndexOf('.');
    String packageName = type.substring(0, Math.max(0, dot));
    String lastPart = packageName.substring(packageName.lastIndexOf('.') + 1);
    boolean near =
        packageName.equals("java.lang")
            || (scan.importsModules() && packageName.startsWith("java."))
            || packageName.equals(scan.packageName())
            || scan.words().contains(lastPart);
    int dollar = type.indexOf('$');
    boolean outer = dollar < 0 || scan.words().contains(type.substring(dot + 1, dollar));
    return near && outer;
  }

  /**
   * The hot files and their neighbours.
   *
   * @param members names of members of trigger types that other files can reach
   */
  BitSet withNeighbours(Set<String> members) {
    Set<String> mentioned = new HashSet<>();
    Set<String> declared = new HashSet<>(members);
    for (int i = hot.nextSetBit(0); i >= 0; i = hot.nextSetBit(i + 1)) {
      mentioned.addAll(scans.get(i).words());
      declared.addAll(scans.get(i).topLevel());
    }
    BitSet result = (BitSet) hot.clone();
    for (int i = 0; i < scans.size(); i++) {
      TextScan scan = scans.get(i);
      boolean near =
          scan.odd()
              || scan.topLevel().stream().anyMatch(mentioned::contains)
              || scan.words().stream().anyMatch(declared::contains);
      result.set(i, result.get(i) || near);
    }
    return result;
  }

  /** Indices of a set, in order. */
  static List<Integer> indices(BitSet set) {
    List<Integer> all = new ArrayList<>();
    set.stream().forEach(all::add);
    return all;
  }
}
