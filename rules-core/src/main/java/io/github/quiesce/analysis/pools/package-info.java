/** Pools and the tasks they run: which pool a task goes to, and which tasks wait for their own. */
package io.github.quiesce.analysis.pools;
