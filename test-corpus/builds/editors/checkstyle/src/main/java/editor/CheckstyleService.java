package editor;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/**
 * What the plugins for Checkstyle load beside it: reads the project's configuration, with modules
 * from the loader that has Checkstyle, and checks one file.
 */
public final class CheckstyleService implements Function<Path, List<String>> {
  @Override
  public List<String> apply(Path project) {
    Checker checker = new Checker();
    Events events = new Events();
    try {
      checker.setModuleClassLoader(Checker.class.getClassLoader());
      checker.addListener(events);
      checker.configure(
          ConfigurationLoader.loadConfiguration(
              project.resolve("checkstyle.xml").toString(),
              new PropertiesExpander(new Properties())));
      checker.process(
          List.of(project.resolve("edited/src/main/java/sample/Mailer.java").toFile()));
    } catch (CheckstyleException e) {
      throw new IllegalStateException(e);
    } finally {
      checker.destroy();
    }
    return events.texts;
  }

  private static final class Events implements AuditListener {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void addError(AuditEvent event) {
      String module = event.getSourceName().replaceFirst(".*\\.", "");
      texts.add(module + " line " + event.getLine() + ": " + event.getMessage());
    }

    @Override
    public void addException(AuditEvent event, Throwable throwable) {
      texts.add("exception: " + throwable);
    }

    @Override
    public void auditStarted(AuditEvent event) {}

    @Override
    public void auditFinished(AuditEvent event) {}

    @Override
    public void fileStarted(AuditEvent event) {}

    @Override
    public void fileFinished(AuditEvent event) {}
  }
}
