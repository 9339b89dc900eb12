/** Runs each rule's bad and good program, and compares what is seen with what its page says. */
package io.github.quiesce.reproductions;
