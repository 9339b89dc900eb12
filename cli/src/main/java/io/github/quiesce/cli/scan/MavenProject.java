package io.github.quiesce.cli.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A Maven project as its POMs describe it, without running Maven: each module's source folder, and
 * its compiled classes where it was built. Modules of profiles and folders that plugins add are not
 * seen.
 */
final class MavenProject {
  private static final String POM = "pom.xml";

  private final Set<Path> seen = new LinkedHashSet<>();
  private final List<Path> sourceFolders = new ArrayList<>();
  private final List<Path> otherFolders = new ArrayList<>();
  private final List<Path> classFolders = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private MavenProject() {}

  static boolean isAt(Path folder) {
    return Files.isRegularFile(folder.resolve(POM));
  }

  /** Reads the POM in a folder, and those of its modules. */
  static MavenProject read(Path folder) {
    MavenProject project = new MavenProject();
    project.add(folder.resolve(POM));
    return project;
  }

  /** Folders of the modules' main sources that exist. */
  List<Path> sourceFolders() {
    return sourceFolders;
  }

  /** Folders of the modules' main sources in other languages that exist. */
  List<Path> otherFolders() {
    return otherFolders;
  }

  /** Folders of the modules' compiled classes that exist. */
  List<Path> classFolders() {
    return classFolders;
  }

  List<Problem> problems() {
    return problems;
  }

  private void add(Path pom) {
    if (!seen.add(pom.normalize())) {
      return;
    }
    Pom read;
    try {
      read = Pom.read(pom);
    } catch (IOException | XMLStreamException e) {
      problems.add(
          Problem.badInput(
              pom.toString(),
              "not a readable POM: " + e.getMessage(),
              "mend it, or name the source folders instead"));
      return;
    }
    Path folder = pom.getParent();
    addIfFolder(sourceFolders, folder.resolve(read.sourceFolder));
    OtherLanguages.foldersBeside(folder.resolve(read.sourceFolder))
        .forEach(each -> addIfFolder(otherFolders, each));
    addIfFolder(classFolders, folder.resolve("target/classes"));
    for (String module : read.modules) {
      addModule(pom, folder.resolve(module).normalize());
    }
  }

  private void addModule(Path parent, Path module) {
    if (Files.isRegularFile(module)) {
      add(module);
    } else if (isAt(module)) {
      add(module.resolve(POM));
    } else {
      problems.add(
          Problem.badInput(
              parent.toString(),
              "the module " + module.getFileName() + " is not there",
              "the other modules are scanned"));
    }
  }

  private static void addIfFolder(List<Path> folders, Path folder) {
    if (Files.isDirectory(folder)) {
      folders.add(folder.normalize());
    }
  }

  /** What we read of one POM. */
  private static final class Pom {
    private final List<String> modules = new ArrayList<>();
    private String sourceFolder = "src/main/java";

    static Pom read(Path file) throws IOException, XMLStreamException {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      Pom pom = new Pom();
      try (InputStream in = Files.newInputStream(file)) {
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        pom.readElements(xml);
        xml.close();
      }
      return pom;
    }

    private void readElements(XMLStreamReader xml) throws XMLStreamException {
      List<String> path = new ArrayList<>();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          path.add(xml.getLocalName());
          if (takes(path, xml)) {
            path.remove(path.size() - 1);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          path.remove(path.size() - 1);
        }
      }
    }

    /** Reads the element if it is one we want, through its end. */
    private boolean takes(List<String> path, XMLStreamReader xml) throws XMLStreamException {
      if (path.equals(List.of("project", "modules", "module"))) {
        modules.add(xml.getElementText().strip());
        return true;
      }
      if (path.equals(List.of("project", "build", "sourceDirectory"))) {
        sourceFolder =
            xml.getElementText()
                .strip()
                .replaceFirst("^\\$\\{(project\\.)?basedir}/?", "")
                .replace("${project.build.sourceDirectory}", sourceFolder);
        return true;
      }
      return false;
    }
  }
}
