package io.github.quiesce.facts;

import io.github.quiesce.data.TableReader;
import io.github.quiesce.data.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the data about a class, its methods left out, into its record. */
final class TypeReader {
  private static final String OBJECT = "java.lang.Object";

  private final String file;
  private final String owner;
  private final Tree.Table table;

  TypeReader(String file, String owner, Tree.Table table) {
    this.file = file;
    this.owner = owner;
    this.table = table;
  }

  TypeFacts read() {
    TableReader reader = new TableReader(file, owner, table);
    Optional<SignatureSyntax> functional = reader.text("functional").map(this::functional);
    TypeFacts type =
        new TypeFacts(
            owner,
            supertypes(reader),
            reader.flag("interface"),
            functional.map(SignatureSyntax::name),
            functional.map(SignatureSyntax::arity).orElse(-1),
            reader.text("kind"),
            reader.flag("trigger"),
            reader.texts("trigger-methods"),
            reader.take("queue-capacity").map(tree -> new CallReader(file, owner).amount(tree)),
            reader.flag("one-thread"),
            fields(reader, "fields"),
            fields(reader, "object-fields"),
            reader.number("since", 0),
            reader.number("until", 0));
    reader.end();
    return type;
  }

  /** Interfaces too have java.lang.Object above them: its methods can be called on them. */
  private List<String> supertypes(TableReader reader) {
    List<String> written = reader.texts("extends");
    return written.isEmpty() && !owner.equals(OBJECT) ? List.of(OBJECT) : written;
  }

  private SignatureSyntax functional(String text) {
    return SignatureSyntax.parse(text)
        .filter(signature -> signature.arity() >= 0)
        .orElseThrow(
            () ->
                new TableReader(file, owner, table)
                    .error(table, "\"functional\" must be NAME(ARITY), as run(0)"));
  }

  private static Map<String, String> fields(TableReader reader, String key) {
    Map<String, String> result = new LinkedHashMap<>();
    Optional<Tree.Table> fields = reader.table(key);
    if (fields.isPresent()) {
      TableReader entries = new TableReader("", key, fields.get());
      for (String name : fields.get().entries().keySet()) {
        entries.text(name).ifPresent(type -> result.put(name, type));
      }
    }
    return result;
  }
}
