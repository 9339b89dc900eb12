package io.github.quiesce.adoption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that allow a finding: {@code // quiesce:allow RuleName why that is so}. One at the end
 * of a line is for this line, one that has a line for itself is for the next line of code. Without
 * a reason it allows nothing.
 */
public final class AllowComments {
  /** What such a comment begins with. */
  public static final String MARK = "quiesce:allow";

  private static final Pattern COMMENT =
      Pattern.compile("//\\s*" + MARK + "\\b[ \\t]*([\\w$,]*)[ \\t]*(.*)$");

  private final List<Comment> comments;
  private final Set<Comment> used = new HashSet<>();

  /**
   * A comment.
   *
   * @param line the line it is on
   * @param target the line it is for
   * @param rules the rules it names
   * @param reason why the finding may stay; empty where none is given
   */
  public record Comment(int line, int target, List<String> rules, String reason) {
    public Comment {
      rules = List.copyOf(rules);
    }

    /** Whether it says what is allowed, and why. */
    public boolean isComplete() {
      return !rules.isEmpty() && !reason.isEmpty();
    }
  }

  private AllowComments(List<Comment> comments) {
    this.comments = comments;
  }

  /** The comments of a source file. */
  public static AllowComments of(String source) {
    List<Comment> found = new ArrayList<>();
    if (source.contains(MARK)) {
      List<String> lines = source.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = COMMENT.matcher(lines.get(i));
        if (matcher.find()) {
          boolean alone = lines.get(i).substring(0, matcher.start()).isBlank();
          found.add(
              new Comment(
                  i + 1,
                  alone ? nextCode(lines, i + 1) : i + 1,
                  Arrays.stream(matcher.group(1).split(",", -1)).filter(s -> !s.isEmpty()).toList(),
                  matcher.group(2).strip()));
        }
      }
    }
    return new AllowComments(found);
  }

  /** The next line, 1-based, that is not blank or a comment by itself. */
  private static int nextCode(List<String> lines, int index) {
    int next = index;
    while (next < lines.size()
        && (lines.get(next).isBlank() || lines.get(next).strip().startsWith("//"))) {
      next++;
    }
    return next + 1;
  }

  /** Why a rule's finding on a line may stay, where a comment says so. */
  public Optional<String> reason(String rule, int line) {
    Optional<Comment> allowing =
        comments.stream()
            .filter(each -> each.target == line && each.isComplete() && each.rules.contains(rule))
            .findFirst();
    allowing.ifPresent(used::add);
    return allowing.map(Comment::reason);
  }

  /** Comments without a reason, or without a rule. */
  public List<Comment> incomplete() {
    return comments.stream().filter(each -> !each.isComplete()).toList();
  }

  /** Complete comments that allowed nothing {@link #reason} was asked for. */
  public List<Comment> unused() {
    return comments.stream().filter(each -> each.isComplete() && !used.contains(each)).toList();
  }
}
