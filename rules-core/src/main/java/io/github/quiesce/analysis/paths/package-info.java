/** Ways through a body: loops, what can throw, and how often something happens on each path. */
package io.github.quiesce.analysis.paths;
