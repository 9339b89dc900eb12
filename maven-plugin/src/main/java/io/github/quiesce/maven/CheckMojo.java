package io.github.quiesce.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Compiles all modules, then looks for findings in their main and test code. It is for the command
 * line and needs nothing in the POM.
 */
@Mojo(
    name = "check",
    aggregator = true,
    threadSafe = true,
    requiresDependencyResolution = ResolutionScope.TEST)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class CheckMojo extends AbstractScanMojo {

  /** Folders of sources and class files are noted in what the compilation worked on: a copy. */
  @Override
  List<MavenProject> modules() {
    return session.getProjects().stream()
        .map(each -> Optional.ofNullable(each.getExecutionProject()).orElse(each))
        .toList();
  }

  @Override
  Path wholeFolder() {
    return Path.of(session.getTopLevelProject().getBuild().getDirectory()).resolve("quiesce");
  }
}
