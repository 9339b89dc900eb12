package io.github.quiesce.analysis.arrivals;

/** How arrivals compare with the number that is waited for. */
public enum Verdict {
  /** Fewer than waited for, whatever happens. */
  FEWER,
  /** As many as waited for, if all come: each is needed. */
  EXACT,
  /** Each is needed if every start in view happens once; how often they do cannot be told. */
  EXACT_IF_STARTED_ONCE,
  /** More are sure to arrive than are waited for. */
  MORE,
  /** There can be more than are waited for. */
  SPARE,
  UNKNOWN
}
