/** Whether code that looks into the running process can be switched off, and who asks for it. */
package io.github.quiesce.analysis.diagnostics;
