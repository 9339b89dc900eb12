/** Files the command writes: whole or not at all. */
package io.github.quiesce.cli.files;
