package io.github.quiesce.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TreeCodecTest {
  @Property(tries = 300)
  void whatIsWrittenIsRead(@ForAll("namedTrees") Map<String, Tree> trees) throws IOException {
    IndexedTrees read = IndexedTrees.decode(IndexedTrees.encode(trees));
    assertThat(read.names()).containsExactlyElementsOf(trees.keySet());
    trees.forEach((name, tree) -> assertThat(read.tree(name)).contains(tree));
    assertThat(read.tree("no such name")).isEmpty();
  }

  @Property(tries = 50)
  void theSameTreesGiveTheSameBytes(@ForAll("namedTrees") Map<String, Tree> trees) {
    assertThat(IndexedTrees.encode(new LinkedHashMap<>(trees)))
        .isEqualTo(IndexedTrees.encode(trees));
  }

  @Provide
  Arbitrary<Map<String, Tree>> namedTrees() {
    return Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(8), trees()).ofMaxSize(6);
  }

  private static Arbitrary<Tree> trees() {
    Arbitrary<Tree> leaves =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(20).map(text -> new Tree.Text(text, 0)),
            Arbitraries.longs().map(number -> new Tree.Whole(number, 0)),
            Arbitraries.of(true, false).map(flag -> new Tree.Flag(flag, 0)));
    return Arbitraries.recursive(() -> leaves, TreeCodecTest::nested, 0, 3);
  }

  private static Arbitrary<Tree> nested(Arbitrary<Tree> inner) {
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(3).map(items -> new Tree.Sequence(items, 0)),
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), inner)
            .ofMaxSize(3)
            .map(entries -> new Tree.Table(entries, 0)));
  }

  @Test
  void textsMayBeLongerThan64Kilobytes() throws IOException {
    Tree text = new Tree.Text("ü".repeat(100_000), 0);
    assertThat(IndexedTrees.decode(IndexedTrees.encode(Map.of("page", text))).tree("page"))
        .contains(text);
  }

  @Test
  void otherBytesAreRefused() {
    assertThatThrownBy(() -> IndexedTrees.decode(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aMissingResourceIsNamed() {
    assertThatThrownBy(() -> IndexedTrees.load(TreeCodecTest.class, "nothing.bin"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing.bin");
  }
}
