package io.github.quiesce.source.translate;

import io.github.quiesce.model.SourceFile;
import io.github.quiesce.source.ParsedUnit;

/**
 * A file while its classes are made.
 *
 * @param world everything in view
 * @param parsed its tree and text
 * @param imports what names mean in it
 * @param file as the model has it
 */
record UnitContext(World world, ParsedUnit parsed, Imports imports, SourceFile file) {
  TypeResolver types() {
    return new TypeResolver(world);
  }

  Constants constants(SourceClass owner) {
    return new Constants(world, owner);
  }
}
