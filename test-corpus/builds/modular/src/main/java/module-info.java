/** A module of Java's own kind. */
module sample.modular {
  requires java.logging;

  exports sample;
}
