package io.github.quiesce.analysis.counts;

/** How two symbolic numbers compare, whatever the symbols stand for. */
public enum Comparison {
  EQUAL,
  LESS,
  GREATER,
  /** It depends, or cannot be told. */
  UNKNOWN
}
