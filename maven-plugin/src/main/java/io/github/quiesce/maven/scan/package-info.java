/** Scans of a project's modules by the command, in a JVM of its own, and what came of them. */
package io.github.quiesce.maven.scan;
