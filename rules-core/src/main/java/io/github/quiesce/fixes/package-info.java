/** Edits that mend findings, computed on the text of the file. */
package io.github.quiesce.fixes;
