package io.github.quiesce.maven.doctor;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.EditDistance;
import io.github.quiesce.catalog.RuleInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the options given to our checks in Error Prone are ones they know. */
final class OptionExamination implements Examination {
  /** Letters left out, put in, or exchanged for others in a name that is mistyped. */
  private static final int SLIPS = 2;

  private static final Pattern OPTION = Pattern.compile("-XepOpt:Quiesce:([^=\\s]+)(?:=(\\S*))?");
  private static final Pattern LEVEL = Pattern.compile("-Xep:([^:\\s]+)");
  private static final Set<String> OPTIONS = Set.of("Profile", "Facts", "ReviewFixes");

  @Override
  public void examine(SetUp setUp, Consumer<Mistake> mistakes) {
    String arguments = setUp.errorPronePlugin().orElse("");
    Matcher option = OPTION.matcher(arguments);
    while (option.find()) {
      String value = Optional.ofNullable(option.group(2)).orElse("");
      examineOption(setUp, option.group(1), value, mistakes);
    }
    Matcher level = LEVEL.matcher(arguments);
    while (level.find()) {
      examineName(level.group(1), mistakes);
    }
  }

  private static void examineOption(
      SetUp setUp, String name, String value, Consumer<Mistake> mistakes) {
    if (!OPTIONS.contains(name)) {
      mistakes.accept(
          new Mistake(
              "-XepOpt:Quiesce:" + name + " is no option of the checks",
              "take one of Profile, Facts and ReviewFixes"));
    } else if (name.equals("Profile") && !List.of("default", "strict").contains(value)) {
      mistakes.accept(
          new Mistake(
              "-XepOpt:Quiesce:Profile=" + value + " is no profile", "take default or strict"));
    } else if (name.equals("Facts")) {
      Path file = setUp.surroundings().root().resolve(value);
      if (!Files.isReadable(file)) {
        mistakes.accept(
            new Mistake(
                "-XepOpt:Quiesce:Facts names " + file + ", which cannot be read",
                "correct the path"));
      }
    }
  }

  /** Error Prone has checks of its own, so only a name close to a rule's is taken for one. */
  private static void examineName(String name, Consumer<Mistake> mistakes) {
    Catalog catalog = Catalogs.builtIn();
    if (catalog.rule(name).isPresent()) {
      return;
    }
    for (RuleInfo rule : catalog.rules()) {
      boolean code = rule.code().equalsIgnoreCase(name);
      if (code || EditDistance.between(rule.name(), name) <= SLIPS) {
        mistakes.accept(
            new Mistake(
                "-Xep:" + name + " is the name of no check, and Error Prone fails on it",
                "write " + rule.name()));
        return;
      }
    }
  }
}
