package io.github.quiesce.maven;

import io.github.quiesce.maven.doctor.Doctor;
import io.github.quiesce.maven.doctor.Mistake;
import io.github.quiesce.maven.doctor.SetUp;
import io.github.quiesce.maven.doctor.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Says in plain words what is wrong with the set-up of Error Prone, SpotBugs and Checkstyle. */
@Mojo(name = "doctor", aggregator = true, threadSafe = true)
public final class DoctorMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path root = session.getRequest().getMultiModuleProjectDirectory().toPath();
    Surroundings surroundings;
    try {
      surroundings = Here.surroundings(root);
    } catch (IOException e) {
      throw new MojoExecutionException(
          Here.jvmConfig(root) + " cannot be read (" + e + "); mend it or its permissions", e);
    }
    Map<Mistake, List<String>> modules = new LinkedHashMap<>();
    for (MavenProject project : session.getProjects()) {
      for (Mistake mistake : Doctor.examine(new SetUp(project, surroundings))) {
        modules.computeIfAbsent(mistake, key -> new ArrayList<>()).add(project.getArtifactId());
      }
    }
    if (modules.isEmpty()) {
      getLog().info("nothing wrong was seen, on JDK " + surroundings.javaRelease());
      return;
    }
    modules.forEach((mistake, where) -> getLog().error(where(where) + ": " + mistake.line()));
    int count = modules.size();
    throw new MojoFailureException(
        count + (count == 1 ? " mistake" : " mistakes") + " in the set-up; see above");
  }

  /** The module, or the first of several: what all inherit is mended in one place. */
  private static String where(List<String> modules) {
    int more = modules.size() - 1;
    return modules.get(0)
        + (more == 0 ? "" : " and " + more + " more module" + (more == 1 ? "" : "s"));
  }
}
