/** The report as one page for a browser, with nothing to load from elsewhere. */
package io.github.quiesce.cli.report.html;
