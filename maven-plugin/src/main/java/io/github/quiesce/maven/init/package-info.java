/** Writes the set-up of the Error Prone adapter into a project, and keeps what is there. */
package io.github.quiesce.maven.init;
