package io.github.quiesce.source.translate;

import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.source.ParsedUnit;
import io.github.quiesce.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the classes of all files: first every name is declared, then models are built, since a
 * header may name a class of any file.
 */
public final class UnitTranslator {
  private final World world;
  private final List<SourceClass> declared = new ArrayList<>();

  public UnitTranslator(World world) {
    this.world = world;
  }

  /** Declares the classes of a file, which is part of the program. */
  public void declare(ParsedUnit parsed) {
    declared.addAll(classes(parsed));
  }

  /** Declares the classes of a file for their types alone: they get no models. */
  public void declareTypesOnly(ParsedUnit parsed) {
    classes(parsed);
  }

  private List<SourceClass> classes(ParsedUnit parsed) {
    SourceFile file =
        new SourceFile(
            parsed.source().path(),
            Optional.of(parsed.source().text()),
            SuppressionRanges.of(parsed.tree(), parsed.source().text()));
    UnitContext unit = new UnitContext(world, parsed, new Imports(world, parsed.tree()), file);
    List<SourceClass> classes = new ClassDeclarer(world, unit).declareAll(parsed.tree());
    for (ParsedUnit.Skipped each : parsed.skipped()) {
      innermost(classes, each).ifPresent(c -> c.addSkipped(each));
    }
    return classes;
  }

  private static Optional<SourceClass> innermost(
      List<SourceClass> classes, ParsedUnit.Skipped part) {
    SourceClass found = null;
    for (SourceClass each : classes) {
      io.github.quiesce.model.Span span = each.unit().parsed().span(each.node());
      boolean around = span.start() <= part.start() && part.end() <= span.end();
      if (around && !each.identity().local()) {
        found = each; // An inner class is declared after the one around it.
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * Models of all classes declared so far.
   *
   * @param problems told later what of a body could not be translated
   */
  public List<ClassModel> build(Consumer<Problem> problems) {
    ModelBuilder builder = new ModelBuilder(world, problems);
    List<ClassModel> models = new ArrayList<>();
    synchronized (world.lock()) {
      for (SourceClass each : declared) {
        models.add(builder.build(each));
      }
    }
    return models;
  }
}
