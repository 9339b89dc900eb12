package io.github.quiesce.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Processor;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Parses one file. What does not parse is left out, the smallest declaration at a time, with a
 * problem line for each.
 */
final class UnitParser {
  /** After so many declarations left out, the file is no Java at all. */
  private static final int MAX_SKIPS = 50;

  /** The newest level at which the parser knows {@code yield}: 3.28 forgot it in the last ones. */
  private static final LanguageLevel LEVEL =
      Arrays.stream(LanguageLevel.values())
          .filter(LanguageLevel::isYieldSupported)
          .reduce((older, newer) -> newer)
          .orElse(LanguageLevel.RAW);

  private final SourceText source;
  private final LineIndex lines;
  private final List<Problem> problems = new ArrayList<>();
  private final List<ParsedUnit.Skipped> skipped = new ArrayList<>();
  private final StringBuilder work;

  private UnitParser(SourceText source) {
    this.source = source;
    this.lines = new LineIndex(source.text());
    this.work = new StringBuilder(source.text());
  }

  /** Parses; a text too deeply nested for any stack is left out as a whole. */
  static ParsedUnit parse(SourceText source) {
    UnitParser parser = new UnitParser(source);
    if (source.isBinary()) {
      parser.problem(1, "no text but binary data; the file was left out");
      return parser.unit(new CompilationUnit());
    }
    try {
      return parser.unit(parser.parseWithRecovery());
    } catch (StackOverflowError e) {
      parser.problem(1, "nested too deeply to be parsed; the file was left out");
      return parser.unit(new CompilationUnit());
    } catch (RuntimeException e) {
      parser.problem(1, "the parser failed (" + e + "); the file was left out");
      return parser.unit(new CompilationUnit());
    }
  }

  private ParsedUnit unit(CompilationUnit tree) {
    tree.walk(UnitParser::dropTokens);
    return new ParsedUnit(source, lines, tree, skipped, problems);
  }

  /** Every blank is a token: half of a tree's memory, of which only the range is asked for. */
  private static void dropTokens(Node node) {
    Optional<Range> range = node.getRange();
    node.setTokenRange(null); // and the range with it
    range.ifPresent(node::setRange);
  }

  private CompilationUnit parseWithRecovery() {
    for (int i = 0; i < MAX_SKIPS; i++) {
      ParseResult<CompilationUnit> result = parseOnce(work.toString());
      Optional<CompilationUnit> tree = result.getResult();
      if (tree.isPresent() && isSound(tree.get(), result)) {
        // The parser recovered by itself: statements are marked unparsable in the tree.
        result
            .getProblems()
            .forEach(p -> problem(line(offset(p)), what(p) + "; the rest was analysed"));
        return tree.get();
      }
      if (result.getProblems().isEmpty() || !skip(result.getProblems().get(0))) {
        break;
      }
    }
    problem(1, "no Java declaration could be made out; the file was left out");
    skipped.add(new ParsedUnit.Skipped(0, source.text().length()));
    return new CompilationUnit();
  }

  /** What the parser passed over must not have taken braces of other declarations along. */
  private boolean isSound(CompilationUnit tree, ParseResult<CompilationUnit> result) {
    if (tree.getParsed() != Node.Parsedness.PARSED) {
      return false;
    }
    for (com.github.javaparser.Problem each : result.getProblems()) {
      Optional<Integer> end =
          each.getLocation().flatMap(l -> l.getEnd().getRange()).map(r -> offset(r.end) + 1);
      int start = offset(each);
      String passed =
          work.substring(start, Math.max(start, Math.min(end.orElse(0), work.length())));
      if (passed.indexOf('{') >= 0 || passed.indexOf('}') >= 0) {
        return false;
      }
    }
    return true;
  }

  private static ParseResult<CompilationUnit> parseOnce(String text) {
    ParserConfiguration configuration = new ParserConfiguration();
    configuration.setLanguageLevel(LEVEL);
    configuration.setPreprocessUnicodeEscapes(true);
    // Without the validators of the level: all syntax the grammar has is taken, from any version.
    // The first processor decodes unicode escapes and keeps positions.
    List<Supplier<Processor>> processors = configuration.getProcessors();
    processors.subList(text.contains("\\u") ? 1 : 0, processors.size()).clear();
    return new JavaParser(configuration).parse(text);
  }

  private boolean skip(com.github.javaparser.Problem cause) {
    Optional<LexicalError> lexical = LexicalError.of(cause.getMessage(), lines, work);
    if (lexical.isPresent()) {
      LexicalError error = lexical.get();
      problem(lines.line(error.start()), error.what() + "; the rest was analysed");
      skipped.add(new ParsedUnit.Skipped(error.start(), clamp(error.end())));
      blank(error.start(), error.end());
      work.replace(error.start(), error.start() + error.filler().length(), error.filler());
      return true;
    }
    int offset = offset(cause);
    int line = line(offset);
    Optional<MemberScanner.Chunk> chunk = MemberScanner.at(work.toString(), offset);
    if (chunk.isEmpty()) {
      return false;
    }
    int start = chunk.get().start();
    int end = Math.min(chunk.get().end(), work.length());
    boolean blank = work.substring(start, end).isBlank();
    if (blank && chunk.get().missingBraces() == 0) {
      return false;
    }
    blank(start, end);
    work.append("}".repeat(chunk.get().missingBraces()));
    if (start < source.text().length()) {
      skipped.add(new ParsedUnit.Skipped(start, clamp(end)));
    }
    problem(line, what(cause) + skippedLines(start, end, blank));
    return true;
  }

  /** Lines stay where they are. */
  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (work.charAt(i) != '\n' && work.charAt(i) != '\r') {
        work.setCharAt(i, ' ');
      }
    }
  }

  private int clamp(int offset) {
    return Math.min(offset, source.text().length());
  }

  private String skippedLines(int start, int end, boolean blank) {
    if (blank) {
      return "; a closing brace was added";
    }
    int first = lines.line(start);
    int last = lines.line(Math.max(start, clamp(end) - 1));
    String where = first == last ? "line " + first : "lines " + first + " to " + last;
    return "; " + where + " skipped, the rest was analysed";
  }

  /** A problem names the last token that was taken; the offending one follows it. */
  private int offset(com.github.javaparser.Problem problem) {
    return problem
        .getLocation()
        .flatMap(l -> l.getBegin().getRange())
        .map(r -> offset(r.end) + 1)
        .map(from -> JavaTokens.nextStart(work, from))
        .orElse(0);
  }

  private int offset(Position position) {
    return lines.offset(position.line, position.column);
  }

  private int line(int offset) {
    return lines.line(Math.min(offset, Math.max(0, source.text().length() - 1)));
  }

  private static String what(com.github.javaparser.Problem problem) {
    String message = problem.getMessage();
    int found = message.indexOf("Found ");
    int expected = message.indexOf(", expected");
    if (found >= 0 && expected > found) {
      return "syntax error at " + message.substring(found + 6, expected).strip();
    }
    return "syntax error: " + message.lines().findFirst().orElse("unknown").strip();
  }

  private void problem(int line, String message) {
    problems.add(new Problem(source.path(), line, message));
  }
}
