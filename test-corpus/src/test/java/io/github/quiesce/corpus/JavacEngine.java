package io.github.quiesce.corpus;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** javac with Error Prone, running our checkers and no others, as a build would. */
final class JavacEngine implements EngineUnderTest {
  private static final Pattern CHECK = Pattern.compile("^\\[(\\w+)]");

  private final ImmutableList<Class<? extends BugChecker>> checkers =
      ServiceLoader.load(BugChecker.class).stream()
          .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
          .filter(type -> type.getName().startsWith("io.github.quiesce."))
          .collect(toImmutableList());

  @Override
  public Engine kind() {
    return Engine.JAVAC;
  }

  @Override
  public boolean compiles() {
    return true;
  }

  @Override
  public Set<Site> findings(List<CorpusFile> files, Profile profile) {
    try {
      Path output = Files.createTempDirectory("corpus");
      try {
        return compile(files, output, profile);
      } finally {
        Compilation.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<Site> compile(List<CorpusFile> files, Path output, Profile profile) {
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(checkers));
    List<String> options =
        new ArrayList<>(
            List.of(
                "-XepOpt:Quiesce:Profile=" + profile.name().toLowerCase(Locale.ROOT),
                "-Xmaxwarns", // javac shows a hundred
                String.valueOf(Integer.MAX_VALUE)));
    // An error would stop the compiler before it comes to the other files.
    checkers.forEach(each -> options.add("-Xep:" + each.getSimpleName() + ":WARN"));
    Set<Site> found = new TreeSet<>();
    Compilation.run(compiler, files, output, options).forEach(each -> add(each, found));
    return found;
  }

  private static void add(Diagnostic<? extends JavaFileObject> diagnostic, Set<Site> found) {
    String message = diagnostic.getMessage(Locale.ROOT);
    if (message.startsWith("quiesce: ") || message.contains("Please report this at")) {
      throw new AssertionError(message);
    }
    Matcher check = CHECK.matcher(message);
    if (check.find() && diagnostic.getSource() != null) {
      String path = Compilation.path(diagnostic.getSource());
      found.add(new Site(path, (int) diagnostic.getLineNumber(), check.group(1)));
    }
  }
}
