/** Real builds of the sample projects in {@code test-corpus/builds}, by a Maven of their own. */
package io.github.quiesce.maven.builds;
