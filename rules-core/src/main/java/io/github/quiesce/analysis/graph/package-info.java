/** Graph facts of one body: dominators, loops, reachability. */
package io.github.quiesce.analysis.graph;
