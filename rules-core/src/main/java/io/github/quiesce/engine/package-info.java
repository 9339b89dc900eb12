/** Runs rules over a program and gives findings; what adapters talk to. */
package io.github.quiesce.engine;
