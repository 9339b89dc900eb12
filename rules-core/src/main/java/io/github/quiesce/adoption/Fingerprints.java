package io.github.quiesce.adoption;

import io.github.quiesce.engine.Finding;
import io.github.quiesce.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether a finding is the same one as in an earlier version of the code. A fingerprint is
 * made of the rule, the enclosing declaration, the statement's tokens with local names replaced by
 * their order, and the finding's rank among those equal in all three. So it outlives moved lines,
 * reformatting, renamed locals, and a file's move to another folder or package.
 */
public final class Fingerprints {
  private static final int DIGITS = 16;

  private Fingerprints() {}

  /**
   * What a fingerprint is made of.
   *
   * @param rule the rule's name
   * @param owner binary name of the class
   * @param method the method of the source, with its arity where overloads need telling apart
   * @param statement the statement as normalised by {@link StatementText}; empty where unknown
   */
  public record Key(String rule, String owner, String method, String statement) {
    /**
     * The key of a finding.
     *
     * @param text the source it points into; without it, for a class file alone, the statement is
     *     unknown
     */
    public static Key of(Finding finding, Optional<String> text) {
      Finding.Location location = finding.location();
      String method = location.method().name();
      boolean overloads = !location.method().isConstructor();
      return new Key(
          finding.rule(),
          location.owner().name(),
          overloads ? method + "/" + location.method().arity() : method,
          text.map(source -> statement(source, location.span())).orElse(""));
    }

    private static String statement(String source, Span span) {
      boolean exact = span.hasOffsets() && span.start() < source.length();
      return StatementText.normalise(
          source, exact ? span.start() : StatementText.startOfLine(source, span.line()));
    }

    /**
     * The class without its package, and without the numbers javac gives anonymous and local ones.
     */
    private String text() {
      String moved = owner.substring(owner.lastIndexOf('.') + 1).replaceAll("\\$\\d+", "\\$");
      return String.join("\n", rule, moved, method, statement);
    }
  }

  /**
   * Fingerprints of findings, aligned with the keys: {@code 16 hex digits:rank}, the rank from 1.
   *
   * @param keys in the order of the findings, which decides the rank
   */
  public static List<String> of(List<Key> keys) {
    Map<String, Integer> ranks = new HashMap<>();
    List<String> fingerprints = new ArrayList<>();
    for (Key key : keys) {
      String hash = Hashes.hex(key.text(), DIGITS);
      fingerprints.add(hash + ":" + ranks.merge(hash, 1, Integer::sum));
    }
    return fingerprints;
  }
}
