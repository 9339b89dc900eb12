/** Plain and coloured text for people. */
package io.github.quiesce.cli.terminal;
