/** What two threads use at once, and what nobody passes from one to another. */
package io.github.quiesce.analysis.sharing;
