/**
 * Conformance: every case of the corpus, with every engine, against the expectation on its lines.
 */
package io.github.quiesce.corpus;
