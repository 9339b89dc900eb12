package io.github.quiesce.leaks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A resource of lines with a key, white space and a value; {@code #} begins a comment line. */
final class ResourceTable {
  private ResourceTable() {}

  record Row(String key, String value) {
    static Row of(String line) {
      String[] parts = line.strip().split("\\s+", 2);
      return new Row(parts[0], parts[1]);
    }
  }

  static List<Row> read(String name) {
    try (InputStream in = ResourceTable.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
