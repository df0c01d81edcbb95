package dev.tesuri.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void later_ids_sort_later_and_none_comes_twice() {
    var ids = new Ids();

    var made = Stream.generate(ids::fresh).limit(10_000).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(made)
        .allMatch(
            id ->
                id.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
  }
}
