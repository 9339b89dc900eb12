/** Where objects go and where values come from. */
package io.github.quiesce.analysis.flow;
