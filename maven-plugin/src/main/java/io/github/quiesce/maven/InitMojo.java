package io.github.quiesce.maven;

import eu.maveniverse.domtrip.DomTripException;
import io.github.quiesce.maven.doctor.SetUp;
import io.github.quiesce.maven.init.JvmConfig;
import io.github.quiesce.maven.init.PomEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes Error Prone with our checks into the POM of the project, in the release that suits the JDK
 * at hand, and what it needs into {@code .mvn/jvm.config}. What is there stays; a second run
 * changes nothing.
 */
@Mojo(name = "init", aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version;

  @Override
  public void execute() throws MojoExecutionException {
    MavenProject project = session.getTopLevelProject();
    Path root = session.getRequest().getMultiModuleProjectDirectory().toPath();
    Path pom = project.getFile().toPath();
    try {
      SetUp setUp = new SetUp(project, Here.surroundings(root));
      String before = Files.readString(pom);
      write(pom, before, PomEdit.written(before, setUp, version));
      String options = setUp.surroundings().jvmConfig();
      write(Here.jvmConfig(root), options, JvmConfig.opened(options));
    } catch (IOException | DomTripException e) {
      throw new MojoExecutionException(
          pom + " or " + Here.jvmConfig(root) + " cannot be edited: " + e.getMessage(), e);
    }
  }

  private void write(Path file, String before, String after) throws IOException {
    if (after.equals(before)) {
      getLog().info(file + ": nothing to do");
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, after);
    getLog().info(file + ": written; look it through, and commit it");
  }
}
