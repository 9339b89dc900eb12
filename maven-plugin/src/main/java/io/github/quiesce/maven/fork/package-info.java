/** What runs in the JVM that analyses; it knows nothing of Maven. */
package io.github.quiesce.maven.fork;
