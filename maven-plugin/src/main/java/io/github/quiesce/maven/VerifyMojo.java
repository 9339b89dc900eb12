package io.github.quiesce.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Looks for findings in the main and test code of a module, as it was compiled before. It is for an
 * execution in a POM.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresDependencyResolution = ResolutionScope.TEST)
public final class VerifyMojo extends AbstractScanMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  List<MavenProject> modules() {
    return List.of(project);
  }

  @Override
  Path wholeFolder() {
    return Path.of(project.getBuild().getDirectory()).resolve("quiesce");
  }
}
