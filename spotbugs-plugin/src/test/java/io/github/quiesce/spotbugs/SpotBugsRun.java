package io.github.quiesce.spotbugs;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.SortedBugCollection;
import edu.umd.cs.findbugs.TextUICommandLine;
import io.github.quiesce.classfile.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** SpotBugs in this process, with this module as a plugin, over compiled source. */
final class SpotBugsRun {
  private final List<BugInstance> bugs = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  private SpotBugsRun() {}

  static SpotBugsRun over(Path folder, Compiled compiled) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    for (var each : compiled.classes().entrySet()) {
      Path file = classes.resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    SpotBugsRun run = new SpotBugsRun();
    run.analyse(folder, pluginJar(folder), classes);
    return run;
  }

  /** A jar with the descriptors; the classes are on the class path already. */
  private static Path pluginJar(Path folder) throws IOException {
    Path jar = folder.resolve("plugin.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("findbugs.xml", "messages.xml", "bugrank.txt")) {
        out.putNextEntry(new ZipEntry(name));
        try (InputStream in = QuiesceDetector.class.getResourceAsStream("/" + name)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }

  private void analyse(Path folder, Path jar, Path classes) throws IOException {
    Path report = folder.resolve("report.xml");
    String[] arguments = {
      "-pluginList",
      jar.toString(),
      "-visitors",
      "QuiesceDetector",
      "-low",
      "-sourcepath",
      folder.toString(),
      "-xml:withMessages=" + report,
      classes.toString()
    };
    DetectorFactoryCollection.resetInstance(null);
    // SpotBugs keeps plugins for the life of the process, and takes none twice.
    Optional.ofNullable(Plugin.getByPluginId("io.github.quiesce"))
        .ifPresent(Plugin::removeCustomPlugin);
    try (FindBugs2 engine = new FindBugs2()) {
      FindBugs.processCommandLine(new TextUICommandLine(), arguments, engine);
      engine.execute();
      SortedBugCollection collection = new SortedBugCollection();
      collection.readXML(report.toString());
      collection.forEach(bugs::add);
      collection.getErrors().forEach(error -> errors.add(error.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (org.dom4j.DocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  List<BugInstance> bugs() {
    return bugs;
  }

  List<String> errors() {
    return errors;
  }
}
