/** Which locks are held where: monitors and java.util.concurrent locks, through calls in view. */
package io.github.quiesce.analysis.locks;
