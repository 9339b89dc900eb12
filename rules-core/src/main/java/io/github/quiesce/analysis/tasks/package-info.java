/** Which bodies run as tasks: where they are submitted, on which threads, how often. */
package io.github.quiesce.analysis.tasks;
