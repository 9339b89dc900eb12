// axis: lambda that a helper in view runs
package InterruptSwallowed.bad;

import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Sets rights on a tree of paths, one answer of the server for each. */
final class AclCommand {
  interface PathVisitor {
    void visit(String path);
  }

  private final BlockingQueue<String> answers;

  AclCommand(BlockingQueue<String> answers) {
    this.answers = answers;
  }

  static void depthFirst(List<String> paths, PathVisitor visitor) {
    for (int i = paths.size() - 1; i >= 0; i--) {
      visitor.visit(paths.get(i));
    }
  }

  boolean run(List<String> paths) {
    StringBuilder log = new StringBuilder();
    depthFirst(
        paths,
        path -> {
          try {
            log.append(path).append(' ').append(answers.take()); // expect strict: UnboundedWait
          } catch (InterruptedException e) { // expect: InterruptSwallowed
            log.append("failed to set rights of ").append(path);
          }
        });
    return log.length() > 0;
  }
}
