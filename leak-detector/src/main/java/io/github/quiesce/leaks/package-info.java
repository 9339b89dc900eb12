/**
 * Threads that are left behind: found by what lives before and after, with what is known of each.
 */
package io.github.quiesce.leaks;
