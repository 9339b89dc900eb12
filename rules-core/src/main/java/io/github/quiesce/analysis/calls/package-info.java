/** Who calls what: facts of library calls, targets in view, and indexes over all bodies in view. */
package io.github.quiesce.analysis.calls;
