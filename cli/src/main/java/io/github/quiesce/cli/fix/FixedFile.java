package io.github.quiesce.cli.fix;

/**
 * A file with fixes applied.
 *
 * @param name as reports name it
 * @param display as the user would type it
 * @param findings how many findings were fixed
 */
public record FixedFile(String name, String display, int findings) {}
