/** Likely mistakes in a project's set-up, each told in one line with its cure. */
package io.github.quiesce.maven.doctor;
