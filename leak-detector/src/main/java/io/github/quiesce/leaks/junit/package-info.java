/** The JUnit extension: which test left a thread behind. */
package io.github.quiesce.leaks.junit;
