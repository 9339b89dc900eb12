/** The laws of the design, kept by tests over all modules. */
package io.github.quiesce.architecture;
