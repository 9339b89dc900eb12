/** The whole command, with its real engines: over this project itself, and with a broken rule. */
package io.github.quiesce.command;
