package io.github.quiesce.facts;

import io.github.quiesce.data.TableReader;
import io.github.quiesce.data.Tree;
import io.github.quiesce.facts.CallFacts.Acquires;
import io.github.quiesce.facts.CallFacts.Argument;
import io.github.quiesce.facts.CallFacts.Blocks;
import io.github.quiesce.facts.CallFacts.Cancels;
import io.github.quiesce.facts.CallFacts.Context;
import io.github.quiesce.facts.CallFacts.ContextEffect;
import io.github.quiesce.facts.CallFacts.Counts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.facts.CallFacts.Interruption;
import io.github.quiesce.facts.CallFacts.Interrupts;
import io.github.quiesce.facts.CallFacts.Length;
import io.github.quiesce.facts.CallFacts.Releases;
import io.github.quiesce.facts.CallFacts.Runs;
import io.github.quiesce.facts.CallFacts.Scale;
import io.github.quiesce.facts.CallFacts.Settles;
import io.github.quiesce.facts.CallFacts.Stores;
import io.github.quiesce.facts.CallFacts.Times;
import io.github.quiesce.facts.CallFacts.Trips;
import io.github.quiesce.facts.CallFacts.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Turns the facts of one method into its record. docs/facts.md describes the keys. */
final class CallReader {
  /** Where a method's arity is open, facts of "all arguments" cover this many. */
  private static final int MOST_ARGUMENTS = 12;

  private final String file;
  private final String subject;

  CallReader(String file, String subject) {
    this.file = file;
    this.subject = subject;
  }

  CallFacts read(String owner, SignatureSyntax signature, Tree.Table facts) {
    TableReader in = new TableReader(file, subject, facts);
    CallFacts result =
        new CallFacts(
            owner,
            signature.pattern(),
            in.number("since", 0),
            in.number("until", 0),
            signature.isConstructor() ? Optional.of(owner) : signature.returns(),
            signature.isStatic(),
            signature.thrown(),
            in.flag("nothrow"),
            in.take("acquires").map(this::acquires),
            each(in, "releases", this::releases),
            in.take("wraps").map(this::place),
            arguments(in, signature.arity()),
            in.take("blocks").map(this::blocks),
            each(in, "runs", this::runs),
            each(in, "counts", this::counts),
            in.choice("interruption", Interruption.class),
            in.take("cancels").map(this::cancels),
            in.flag("outcome"),
            in.take("stores").map(this::stores),
            in.text("part"),
            in.take("loads").map(this::place),
            in.take("trips").map(this::trips),
            in.take("sets-daemon").flatMap(this::daemonFlag),
            in.text("limits"),
            in.take("starts").map(this::place),
            in.flag("prestarts"),
            in.take("until-exit").map(this::place),
            in.flag("exits"),
            in.take("context").map(this::context),
            in.take("settles").map(this::settles),
            in.take("gathers").map(this::place),
            in.take("selects").map(this::place),
            in.take("resizes").map(this::place),
            in.flag("spin-hint"),
            in.take("borrow-wait").map(wait -> waitSetting("borrow-wait", wait)),
            in.take("deadline").map(wait -> waitSetting("deadline", wait)),
            in.text("callback"),
            in.text("diagnoses"),
            in.take("changes").map(this::place),
            in.take("shields").map(this::place),
            in.text("parallel"),
            in.flag("carries"),
            in.take("measures").map(length -> length("measures", length)),
            in.take("delays").map(length -> length("delays", length)));
    in.end();
    return result;
  }

  private static <T> List<T> each(TableReader in, String key, Function<Tree, T> reader) {
    return in.items(key).stream().map(reader).toList();
  }

  private Acquires acquires(Tree tree) {
    if (tree instanceof Tree.Text kind) {
      return new Acquires(
          kind.value(),
          Amount.UNKNOWN,
          Amount.UNKNOWN,
          Amount.UNKNOWN,
          Amount.UNKNOWN,
          false,
          false,
          false,
          false,
          0,
          Optional.empty(),
          Optional.empty());
    }
    TableReader in = table("acquires", tree);
    Acquires result =
        new Acquires(
            in.requiredText("kind"),
            amount(in, "threads", Amount.UNKNOWN),
            amount(in, "core-threads", Amount.UNKNOWN),
            amount(in, "queue", Amount.UNKNOWN),
            amount(in, "count", Amount.UNKNOWN),
            in.flag("daemon"),
            in.flag("virtual"),
            in.flag("per-task"),
            in.flag("helps"),
            in.number("since", 0),
            in.take("thread-factory").map(this::place),
            in.take("task-queue").map(this::place));
    in.end();
    return result;
  }

  /** {@code true} stands for the first argument. */
  private Optional<Place> daemonFlag(Tree tree) {
    if (tree instanceof Tree.Flag flag) {
      return flag.value() ? Optional.of(Place.argument(0)) : Optional.empty();
    }
    return Optional.of(place(tree));
  }

  private Releases releases(Tree tree) {
    if (tree instanceof Tree.Text kind) {
      return new Releases(kind.value(), Place.RECEIVER);
    }
    TableReader in = table("releases", tree);
    Releases result = new Releases(in.requiredText("kind"), place(in, "place", Place.RECEIVER));
    in.end();
    return result;
  }

  private Map<Integer, Argument> arguments(TableReader in, int arity) {
    Map<Integer, Argument> result = new TreeMap<>();
    Optional<Tree> value = in.take("arguments");
    if (value.isEmpty()) {
      return result;
    }
    if (value.get() instanceof Tree.Table table) {
      for (Map.Entry<String, Tree> entry : table.entries().entrySet()) {
        Place place = place(new Tree.Text(entry.getKey(), entry.getValue().line()));
        if (place.kind() != Place.Kind.ARGUMENT) {
          throw in.error(entry.getValue(), "\"arguments\" holds arg0, arg1 … only");
        }
        result.put(place.index(), in.choice("arguments", entry.getValue(), Argument.class));
      }
      return result;
    }
    Argument all = in.choice("arguments", value.get(), Argument.class);
    for (int i = 0; i < (arity < 0 ? MOST_ARGUMENTS : arity); i++) {
      result.put(i, all);
    }
    return result;
  }

  private Blocks blocks(Tree tree) {
    if (tree instanceof Tree.Text what) {
      return new Blocks(what.value(), true, Amount.UNBOUNDED, false, false);
    }
    TableReader in = table("blocks", tree);
    Blocks result =
        new Blocks(
            in.requiredText("for"),
            in.take("interruptible").isEmpty() || in.flag("interruptible"),
            amount(in, "bound", Amount.UNBOUNDED),
            in.flag("releases-lock"),
            in.flag("zero-is-forever"));
    in.end();
    return result;
  }

  private Settles settles(Tree tree) {
    if (tree instanceof Tree.Text) {
      return new Settles(place(tree), Optional.empty());
    }
    TableReader in = table("settles", tree);
    Optional<Boolean> when =
        in.take("when")
            .map(
                flag -> {
                  if (flag instanceof Tree.Flag value) {
                    return value.value();
                  }
                  throw in.error(flag, "\"when\" is true or false");
                });
    Settles result = new Settles(place(in, "place", Place.RECEIVER), when);
    in.end();
    return result;
  }

  private Runs runs(Tree tree) {
    TableReader in = table("runs", tree);
    Runs result =
        new Runs(
            place(in, "task", Place.argument(0)),
            in.choice("times", Times.class).orElse(Times.ONCE),
            in.choice("where", Where.class)
                .orElseThrow(() -> in.error(tree, "\"where\" is missing")),
            in.flag("cancellable"),
            in.text("method"),
            in.take("delay").map(this::place),
            in.take("unit").map(this::place),
            in.flag("if-successful"));
    in.end();
    return result;
  }

  private Counts counts(Tree tree) {
    TableReader in = table("counts", tree);
    Counts result =
        new Counts(
            in.requiredText("kind"),
            in.choice("effect", Effect.class)
                .orElseThrow(() -> in.error(tree, "\"effect\" is missing")),
            amount(in, "by", Amount.constant(1)));
    in.end();
    return result;
  }

  private Cancels cancels(Tree tree) {
    TableReader in = table("cancels", tree);
    Cancels result =
        new Cancels(
            place(in, "place", Place.RECEIVER),
            in.choice("by-interrupt", Interrupts.class).orElse(Interrupts.ALWAYS));
    in.end();
    return result;
  }

  private Context context(Tree tree) {
    TableReader in = table("context", tree);
    Context result =
        new Context(
            in.choice("effect", ContextEffect.class)
                .orElseThrow(() -> in.error(tree, "\"effect\" is missing")),
            in.take("entry").map(this::place));
    in.end();
    return result;
  }

  private Stores stores(Tree tree) {
    if (tree instanceof Tree.Text) {
      return new Stores(place(tree), Place.RECEIVER);
    }
    TableReader in = table("stores", tree);
    Stores result =
        new Stores(
            place(in, "argument", Place.argument(0)), place(in, "container", Place.RECEIVER));
    in.end();
    return result;
  }

  private BorrowWait waitSetting(String key, Tree tree) {
    if (tree instanceof Tree.Text) {
      TableReader in = new TableReader(file, subject, new Tree.Table(Map.of(), tree.line()));
      return BorrowWait.of(in.choice(key, tree, BorrowWait.Effect.class));
    }
    TableReader in = table(key, tree);
    Optional<Place> configuration = in.take("as").map(this::place);
    Optional<Place> told = in.take("waits").map(this::place);
    BorrowWait.Effect effect =
        configuration.isPresent()
            ? BorrowWait.Effect.AS
            : told.isPresent() ? BorrowWait.Effect.WAITS : BorrowWait.Effect.SETS;
    BorrowWait result =
        new BorrowWait(
            effect,
            configuration.or(() -> told).or(() -> in.take("value").map(this::place)),
            in.choice("for-ever", BorrowWait.Values.class),
            in.choice("never", BorrowWait.Values.class));
    if (result.value().isEmpty()) {
      throw in.error(tree, "\"value\", \"as\" or \"waits\" is missing");
    }
    in.end();
    return result;
  }

  private Trips trips(Tree tree) {
    if (tree instanceof Tree.Text) {
      return new Trips(Optional.empty(), Optional.empty(), Optional.of(place(tree)), false);
    }
    TableReader in = table("trips", tree);
    Trips result =
        new Trips(
            in.take("from").map(this::amount),
            in.take("to").map(this::amount),
            in.take("container").map(this::place),
            in.flag("closed"));
    in.end();
    return result;
  }

  private Length length(String key, Tree tree) {
    TableReader in = table(key, tree);
    Length result =
        new Length(
            place(in, "of", Place.argument(0)),
            in.take("in").map(unit -> scale(in, "in", unit)),
            in.take("as").map(unit -> scale(in, "as", unit)));
    in.end();
    return result;
  }

  /** A unit's name, or the value of the call that is one. */
  private Scale scale(TableReader in, String key, Tree tree) {
    boolean isPlace =
        tree instanceof Tree.Text text
            && (text.value().equals("receiver") || indexAfter("arg", text.value()) >= 0);
    return isPlace
        ? new Scale(Optional.empty(), Optional.of(place(tree)))
        : new Scale(Optional.of(in.choice(key, tree, TimeUnit.class)), Optional.empty());
  }

  private TableReader table(String key, Tree tree) {
    if (tree instanceof Tree.Table table) {
      return new TableReader(file, subject + " " + key, table);
    }
    throw new TableReader(file, subject, new Tree.Table(Map.of(), tree.line()))
        .error(tree, "\"" + key + "\" must be a table (key: value)");
  }

  private Amount amount(TableReader in, String key, Amount ifAbsent) {
    return in.take(key).map(this::amount).orElse(ifAbsent);
  }

  /** An integer, unbounded, unknown, argN or sizeN. */
  Amount amount(Tree tree) {
    if (tree instanceof Tree.Whole whole && whole.value() == (int) whole.value()) {
      return Amount.constant((int) whole.value());
    }
    if (tree instanceof Tree.Text text) {
      String value = text.value();
      if (value.equals("unbounded")) {
        return Amount.UNBOUNDED;
      }
      if (value.equals("unknown")) {
        return Amount.UNKNOWN;
      }
      if (indexAfter("arg", value) >= 0) {
        return new Amount(Amount.Kind.ARGUMENT, indexAfter("arg", value));
      }
      if (indexAfter("size", value) >= 0) {
        return new Amount(Amount.Kind.SIZE_OF_ARGUMENT, indexAfter("size", value));
      }
    }
    throw error(tree, "a number is expected: an integer, unbounded, unknown, arg0 … or size0 …");
  }

  private Place place(TableReader in, String key, Place ifAbsent) {
    return in.take(key).map(this::place).orElse(ifAbsent);
  }

  private Place place(Tree tree) {
    if (tree instanceof Tree.Text text) {
      String value = text.value();
      if (value.equals("receiver")) {
        return Place.RECEIVER;
      }
      if (value.equals("result")) {
        return Place.RESULT;
      }
      if (value.equals("any")) {
        return Place.ANY_ARGUMENT;
      }
      if (indexAfter("arg", value) >= 0) {
        return Place.argument(indexAfter("arg", value));
      }
    }
    throw error(tree, "a value of the call is expected: receiver, result, arg0, arg1 …");
  }

  /** The number of at most two digits that follows the prefix; -1 if the text is another. */
  private static int indexAfter(String prefix, String text) {
    int digits = text.length() - prefix.length();
    if (digits < 1 || digits > 2 || !text.startsWith(prefix)) {
      return -1;
    }
    int index = 0;
    for (int i = prefix.length(); i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
      index = index * 10 + text.charAt(i) - '0';
    }
    return index;
  }

  private RuntimeException error(Tree at, String problem) {
    return new TableReader(file, subject, new Tree.Table(Map.of(), at.line())).error(at, problem);
  }
}
