/** Threads that are started in view: how their work ends, who can reach them, what they hold. */
package io.github.quiesce.analysis.threads;
