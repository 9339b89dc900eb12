import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Scores the rows of a table of known bugs against scans of the jars that hold them, and of the jars
 * that do not, and prints the result as Markdown. Run by scripts/check-known-bugs:
 *
 * <pre>java KnownBugs.java TABLE RESULTS</pre>
 *
 * RESULTS holds {@code <artifact>-<version>.<profile>.json} of each scan, and
 * {@code <artifact>-<version>.spotbugs.xml} of what SpotBugs says, and {@code
 * <artifact>-<version>.note} where there is something to say of a jar. A scan that is not there
 * counts as one that found nothing, and is shown.
 */
final class KnownBugs {
  private static final String NOTHING = "-";

  private final Path results;
  private final Map<String, Optional<List<Finding>>> scans = new LinkedHashMap<>();

  KnownBugs(Path results) {
    this.results = results;
  }

  public static void main(String[] args) throws IOException {
    List<Row> rows = Row.read(Path.of(args[0]));
    System.out.print(new KnownBugs(Path.of(args[1])).report(rows));
  }

  /** One bug: what finds it, and where. */
  record Row(
      String id,
      String family,
      Set<String> rules,
      String bad,
      String fixed,
      boolean wholeProgram,
      List<Site> sites,
      String note) {

    static List<Row> read(Path table) throws IOException {
      List<String> lines = Files.readAllLines(table);
      List<String> names = Arrays.asList(lines.get(0).split("\t", -1));
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        if (cells.length != names.size()) {
          throw new IOException("malformed line " + (rows.size() + 2) + " in " + table);
        }
        rows.add(of(name -> cells[names.indexOf(name)]));
      }
      return rows;
    }

    private static Row of(java.util.function.UnaryOperator<String> cell) {
      List<Site> sites =
          Arrays.stream(cell.apply("accepted_sites").split(";")).map(Site::of).toList();
      return new Row(
          cell.apply("id"),
          cell.apply("family"),
          new TreeSet<>(Arrays.asList(cell.apply("rules").split(" "))),
          cell.apply("bad_gav"),
          cell.apply("fixed_gav"),
          cell.apply("scope_needed").equals("whole-program"),
          sites,
          cell.apply("note"));
    }

    boolean accepts(Finding finding) {
      return rules.contains(finding.rule()) && isAt(finding);
    }

    /** SpotBugs says of fields that they are their class's, and names no method. */
    boolean isAtOrOfItsClass(Finding finding) {
      return isAt(finding) || sites.stream().anyMatch(site -> site.owner().equals(finding.declaration()));
    }

    boolean isAt(Finding finding) {
      return sites.stream().anyMatch(site -> site.covers(finding.declaration()));
    }
  }

  /**
   * Where a finding counts: a class with all that is nested in it, or one method with the anonymous
   * and local classes of its class (their names do not tell the method).
   */
  record Site(String owner, Optional<String> method) {
    static Site of(String text) {
      int hash = text.indexOf('#');
      return hash < 0
          ? new Site(text, Optional.empty())
          : new Site(text.substring(0, hash), Optional.of(text.substring(hash + 1)));
    }

    boolean covers(String declaration) {
      int hash = declaration.indexOf('#');
      String at = hash < 0 ? declaration : declaration.substring(0, hash);
      String name = hash < 0 ? "" : declaration.substring(hash + 1);
      if (at.equals(owner)) {
        return method.isEmpty() || method.get().equals(name);
      }
      String nested = owner + "$";
      return at.startsWith(nested)
          && (method.isEmpty() || Character.isDigit(at.charAt(nested.length())));
    }
  }

  record Finding(String rule, String declaration, long line) {
    String shown() {
      int end = declaration.indexOf('#') < 0 ? declaration.length() : declaration.indexOf('#');
      String at = declaration.substring(declaration.lastIndexOf('.', end) + 1);
      return rule + " `" + at + ":" + line + "`";
    }
  }

  /** How often something held, of how many. */
  private static final class Count {
    int rows;
    int byDefault;
    int strict;
    int silent;
    int toldApart;
    int peer;
    int peerToldApart;
  }

  String report(List<Row> rows) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("| bug | rules that count | default | strict | default, once fixed | SpotBugs | once fixed | note |\n");
    out.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    Map<String, Count> counts = new TreeMap<>();
    for (Row row : rows) {
      out.append(line(row, counts));
    }
    out.append("\n| rows | bugs | found, default | found, strict | silent once fixed | told apart | found by SpotBugs | told apart by it |\n");
    out.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    counts.forEach((group, count) -> out.append(total(group, count)));
    return out.toString();
  }

  private String line(Row row, Map<String, Count> counts) throws IOException {
    Optional<List<Finding>> byDefault = found(row, row.bad(), "default");
    Optional<List<Finding>> strict = found(row, row.bad(), "strict");
    Optional<List<Finding>> fixed = found(row, row.fixed(), "default");
    Optional<List<Finding>> peer = foundByPeer(row, row.bad());
    Optional<List<Finding>> peerFixed = foundByPeer(row, row.fixed());
    boolean hit = isFound(byDefault);
    boolean silent = fixed.map(List::isEmpty).orElse(false);
    for (String group : List.of(row.family(), "all")) {
      Count count =
          counts.computeIfAbsent(
              group + (row.wholeProgram() ? ", whole program" : ", method or class"),
              key -> new Count());
      count.rows++;
      count.byDefault += hit ? 1 : 0;
      count.strict += isFound(strict) ? 1 : 0;
      count.silent += silent ? 1 : 0;
      count.toldApart += hit && silent ? 1 : 0;
      count.peer += isFound(peer) ? 1 : 0;
      count.peerToldApart += isFound(peer) && peerFixed.map(List::isEmpty).orElse(false) ? 1 : 0;
    }
    List<String> cells =
        List.of(
            row.id(),
            String.join(" ", row.rules()),
            shown(byDefault, NOTHING),
            strict.equals(byDefault) ? "same" : shown(strict, NOTHING),
            shown(fixed, "silent"),
            shown(peer, NOTHING),
            isFound(peer) ? shown(peerFixed, "silent") : "",
            notes(row));
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static boolean isFound(Optional<List<Finding>> found) {
    return found.filter(list -> !list.isEmpty()).isPresent();
  }

  private static String shown(Optional<List<Finding>> found, String ifEmpty) {
    if (found.isEmpty()) {
      return "NOT SCANNED";
    }
    return found.get().isEmpty()
        ? ifEmpty
        : found.get().stream().map(Finding::shown).distinct().collect(Collectors.joining(", "));
  }

  private String notes(Row row) throws IOException {
    List<String> notes = new ArrayList<>();
    if (!row.note().isEmpty()) {
      notes.add(row.note());
    }
    for (String gav : List.of(row.bad(), row.fixed())) {
      Path file = results.resolve(project(gav) + ".note");
      if (Files.exists(file)) {
        notes.add(project(gav) + " " + Files.readString(file).strip() + ".");
      }
    }
    return String.join(" ", notes);
  }

  private static String total(String group, Count count) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s | %s | %s | %s | %s |\n",
        group,
        count.rows,
        share(count.byDefault, count.rows),
        share(count.strict, count.rows),
        share(count.silent, count.rows),
        share(count.toldApart, count.rows),
        share(count.peer, count.rows),
        share(count.peerToldApart, count.rows));
  }

  private static String share(int part, int whole) {
    return String.format(Locale.ROOT, "%d (%.0f %%)", part, 100.0 * part / whole);
  }

  private Optional<List<Finding>> found(Row row, String gav, String profile) throws IOException {
    String name = project(gav) + "." + profile + ".json";
    if (!scans.containsKey(name)) {
      Path file = results.resolve(name);
      scans.put(
          name, Files.exists(file) ? Optional.of(read(Files.readString(file))) : Optional.empty());
    }
    return scans.get(name).map(all -> all.stream().filter(row::accepts).toList());
  }

  /** What SpotBugs says at the places of a row. */
  private Optional<List<Finding>> foundByPeer(Row row, String gav) throws IOException {
    Path file = results.resolve(project(gav) + ".spotbugs.xml");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(SpotBugs.read(file).stream().filter(row::isAtOrOfItsClass).toList());
  }

  private static String project(String gav) {
    String[] parts = gav.split(":");
    return parts[1] + "-" + parts[2];
  }

  private static List<Finding> read(String json) {
    Map<?, ?> report = (Map<?, ?>) new Json(json).value();
    List<Finding> findings = new ArrayList<>();
    for (Object each : (List<?>) report.get("findings")) {
      Map<?, ?> finding = (Map<?, ?>) each;
      findings.add(
          new Finding(
              (String) finding.get("rule"),
              (String) finding.get("declaration"),
              finding.get("line") instanceof Long line ? line : 0));
    }
    return findings;
  }

  /** Reads SpotBugs' report. */
  private static final class SpotBugs {
    static List<Finding> read(Path file) throws IOException {
      List<Finding> findings = new ArrayList<>();
      try (Reader in = Files.newBufferedReader(file)) {
        NodeList bugs =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(in))
                .getElementsByTagName("BugInstance");
        for (int i = 0; i < bugs.getLength(); i++) {
          findings.add(finding((Element) bugs.item(i)));
        }
      } catch (ParserConfigurationException | SAXException e) {
        throw new IOException(file + " cannot be read", e);
      }
      return findings;
    }

    private static Finding finding(Element bug) {
      String declaration = first(bug, "Class").getAttribute("classname");
      Element method = first(bug, "Method");
      if (method != null) {
        declaration = method.getAttribute("classname") + "#" + method.getAttribute("name");
      }
      Element line = last(bug, "SourceLine");
      String start = line == null ? "" : line.getAttribute("start");
      return new Finding(
          bug.getAttribute("type"), declaration, start.isEmpty() ? 0 : Long.parseLong(start));
    }

    private static Element first(Element bug, String name) {
      return (Element) bug.getElementsByTagName(name).item(0);
    }

    private static Element last(Element bug, String name) {
      NodeList all = bug.getElementsByTagName(name);
      return all.getLength() == 0 ? null : (Element) all.item(all.getLength() - 1);
    }
  }

  /** Reads what the command writes: well-formed JSON with whole numbers. The JDK has no reader. */
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      return switch (next()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        default -> word();
      };
    }

    private char next() {
      while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',') {
        at++;
      }
      return text.charAt(at);
    }

    private Map<String, Object> object() {
      Map<String, Object> fields = new LinkedHashMap<>();
      at++;
      while (next() != '}') {
        String name = string();
        at = text.indexOf(':', at) + 1;
        fields.put(name, value());
      }
      at++;
      return fields;
    }

    private List<Object> array() {
      List<Object> items = new ArrayList<>();
      at++;
      while (next() != ']') {
        items.add(value());
      }
      at++;
      return items;
    }

    private String string() {
      StringBuilder out = new StringBuilder();
      at++;
      for (; text.charAt(at) != '"'; at++) {
        out.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
      }
      at++;
      return out.toString();
    }

    private char escaped() {
      char kind = text.charAt(++at);
      if (kind == 'u') {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
      }
      int control = "bfnrt".indexOf(kind);
      return control < 0 ? kind : "\b\f\n\r\t".charAt(control);
    }

    /** A whole number, or else true, false or null as text. */
    private Object word() {
      int start = at;
      while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(start, at);
      return word.matches("-?[0-9]+") ? (Object) Long.valueOf(word) : word;
    }
  }
}
