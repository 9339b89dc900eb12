package editor;

import edu.umd.cs.findbugs.BugCollectionBugReporter;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.PluginException;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.SortedBugCollection;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the plugins for SpotBugs load beside it: adds the detector's jar, which gets a loader of its
 * own below that of SpotBugs, analyses class files, and takes the jar out again.
 */
public final class SpotBugsService implements Function<Path, List<String>> {
  @Override
  public List<String> apply(Path project) {
    try {
      Plugin plugin = Plugin.loadCustomPlugin(jar(project.resolve("spotbugs/target/checks")), null);
      try {
        return analyse(project.resolve("edited/target/classes"));
      } finally {
        Plugin.removeCustomPlugin(plugin);
        plugin.close();
        DetectorFactoryCollection.resetInstance(null);
      }
    } catch (IOException | PluginException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static java.io.File jar(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow().toFile();
    }
  }

  private static List<String> analyse(Path classes) throws IOException, InterruptedException {
    Project project = new Project();
    project.addFile(classes.toString());
    BugCollectionBugReporter reporter = new BugCollectionBugReporter(project);
    reporter.setPriorityThreshold(Priorities.LOW_PRIORITY);
    try (FindBugs2 engine = new FindBugs2()) {
      engine.setProject(project);
      engine.setBugReporter(reporter);
      engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
      engine.setUserPreferences(UserPreferences.createDefaultUserPreferences());
      engine.execute();
    }
    List<String> texts = new ArrayList<>();
    for (BugInstance each : reporter.getBugCollection()) {
      int line = each.getPrimarySourceLineAnnotation().getStartLine();
      texts.add(each.getType() + " line " + line + ": " + each.getMessageWithoutPrefix());
    }
    ((SortedBugCollection) reporter.getBugCollection())
        .getErrors()
        .forEach(each -> texts.add("error: " + each.getMessage()));
    return texts;
  }
}
