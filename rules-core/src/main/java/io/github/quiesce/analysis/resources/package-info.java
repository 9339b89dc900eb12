/** Things that are made and must be given back: where they are made, how big they are. */
package io.github.quiesce.analysis.resources;
