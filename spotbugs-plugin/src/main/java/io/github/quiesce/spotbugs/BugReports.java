package io.github.quiesce.spotbugs;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.FieldAnnotation;
import edu.umd.cs.findbugs.MethodAnnotation;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.StringAnnotation;
import io.github.quiesce.adoption.Severities;
import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.classfile.ClassFileProgram;
import io.github.quiesce.classfile.Names;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.StoreField;
import java.util.List;
import java.util.Optional;

/**
 * Turns findings into SpotBugs' bugs: class, outermost method, message, field if one is assigned at
 * the site, line, then the trace, each step a text and a line.
 */
final class BugReports {
  private final Detector2 detector;
  private final Catalog catalog;
  private final ClassFileProgram program;
  private final Severities severities;

  BugReports(Detector2 detector, Catalog catalog, ClassFileProgram program, Severities severities) {
    this.detector = detector;
    this.catalog = catalog;
    this.program = program;
    this.severities = severities;
  }

  BugInstance of(Finding finding) {
    String type = RuleInfo.spotBugsType(finding.rule());
    Finding.Location site = finding.location();
    BugInstance bug = new BugInstance(detector, type, priority(finding));
    bug.addClass(site.owner().name());
    bug.addMethod(method(site));
    bug.addString(finding.message()).describe(StringAnnotation.STRING_MESSAGE);
    field(site).ifPresent(bug::addField);
    bug.addSourceLine(line(site));
    for (Finding.TraceStep step : finding.trace()) {
      bug.addString(step.text()).describe(StringAnnotation.STRING_MESSAGE);
      bug.add(line(step.location())).describe(SourceLineAnnotation.ROLE_PATH_CONTINUES);
    }
    return bug;
  }

  /** What the user asked for holds as it is; the catalog's severity is for what is proved. */
  private int priority(Finding finding) {
    Optional<RuleInfo.Severity> wish = severities.of(finding);
    if (wish.isPresent()) {
      return priority(wish.get());
    }
    int priority =
        priority(
            catalog.rule(finding.rule()).map(RuleInfo::severity).orElse(RuleInfo.Severity.WARNING));
    return finding.proof() == Finding.Proof.PROVED
        ? priority
        : Math.min(priority + 1, Priorities.LOW_PRIORITY);
  }

  private static int priority(RuleInfo.Severity severity) {
    return switch (severity) {
      case ERROR -> Priorities.HIGH_PRIORITY;
      case WARNING -> Priorities.NORMAL_PRIORITY;
      case INFO -> Priorities.LOW_PRIORITY;
    };
  }

  private MethodAnnotation method(Finding.Location site) {
    String name = site.method().name();
    MethodAnnotation method =
        new MethodAnnotation(
            site.owner().name(), name, program.descriptor(site.method()), site.method().isStatic());
    method.setSourceLines(line(site));
    return method;
  }

  private static SourceLineAnnotation line(Finding.Location at) {
    String path = at.path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    return new SourceLineAnnotation(at.owner().name(), file, at.line(), at.line(), -1, -1);
  }

  /** The only field assigned in the statement the finding points at. */
  private static Optional<FieldAnnotation> field(Finding.Location site) {
    Optional<Body> body = site.method().body();
    List<FieldRef> assigned =
        body.stream()
            .flatMap(each -> each.instructions().stream())
            .filter(StoreField.class::isInstance)
            .map(StoreField.class::cast)
            .filter(store -> store.siteLine() == site.line())
            .map(StoreField::field)
            .distinct()
            .toList();
    return assigned.size() == 1 ? Optional.of(annotation(assigned.get(0))) : Optional.empty();
  }

  private static FieldAnnotation annotation(FieldRef field) {
    return new FieldAnnotation(
        field.owner(), field.name(), Names.descriptor(field.type()), field.isStatic());
  }
}
