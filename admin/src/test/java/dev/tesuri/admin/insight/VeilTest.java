package dev.tesuri.admin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VeilTest {

  private static final int SEED = 20261128;
  private static final long LARGEST = 60;

  @Test
  void what_is_large_and_what_is_none_is_shown() {
    assertThat(texts(5, 0, 12)).containsExactly("17", "5", "0", "12");
    assertThat(texts()).containsExactly("0");
    assertThat(texts(0, 0)).containsExactly("0", "0", "0");
  }

  @Test
  void one_small_count_takes_the_smallest_other_with_it() {
    assertThat(texts(3, 20, 9)).containsExactly("32", "5未満", "20", "＊");
  }

  @Test
  void another_is_hidden_where_one_would_still_tell() {
    assertThat(texts(1, 5, 9, 30)).containsExactly("45", "5未満", "＊", "＊", "30");
  }

  @Test
  void many_small_counts_keep_each_other() {
    assertThat(texts(1, 2, 3, 4, 1, 50))
        .containsExactly("61", "5未満", "5未満", "5未満", "5未満", "5未満", "50");
  }

  @Test
  void a_small_sum_is_hidden_with_all_its_parts() {
    assertThat(texts(1, 2, 0)).containsExactly("5未満", "5未満", "5未満", "0");
    assertThat(texts(1, 1, 1, 1)).containsExactly("＊", "5未満", "5未満", "5未満", "5未満");
  }

  @Test
  void where_nothing_else_can_be_hidden_the_sum_is() {
    assertThat(texts(4, 4)).containsExactly("＊", "5未満", "5未満");
  }

  @Test
  void a_sum_that_is_hidden_cannot_be_added_up_another_way() {
    var veil = Veil.over(List.of(List.of(4L, 4L), List.of(8L), List.of(0L, 8L)));

    assertThat(veil.total()).isEqualTo(Figure.HIDDEN);
    assertThat(veil.parts().get(1)).containsExactly(Figure.HIDDEN);
    assertThat(veil.parts().get(2)).containsExactly(Figure.open(0), Figure.HIDDEN);
  }

  @Test
  void no_small_count_can_be_worked_out_from_what_is_shown() {
    var random = new Random(SEED);
    int hidden = 0;
    for (int round = 0; round < 5_000; round++) {
      List<Long> way =
          random.longs(1 + random.nextInt(5), 0, random.nextBoolean() ? 6 : 14).boxed().toList();
      var veil = Veil.over(List.of(way));
      var figures = veil.parts().getFirst();
      for (int i = 0; i < way.size(); i++) {
        if (Figure.isSmall(way.get(i))) {
          hidden++;
          assertThat(figures.get(i)).isEqualTo(Figure.SMALL);
          assertThat(possible(veil.total(), figures, i))
              .as("%s of %s", i, way)
              .hasSizeGreaterThan(1);
        }
      }
    }
    assertThat(hidden).isGreaterThan(1_000);
  }

  // What the count at this place may be, for all that is shown.
  private static Set<Long> possible(Figure total, List<Figure> figures, int at) {
    Set<Long> sums = new HashSet<>(Set.of(0L));
    for (int i = 0; i < figures.size(); i++) {
      if (i != at) {
        sums = added(sums, values(figures.get(i)));
      }
    }
    Set<Long> totals = new HashSet<>(total.isOpen() ? List.of(total.rank()) : values(total));
    Set<Long> possible = new HashSet<>();
    for (long value : values(figures.get(at))) {
      if (sums.stream().anyMatch(sum -> totals.contains(sum + value))) {
        possible.add(value);
      }
    }
    return possible;
  }

  private static Set<Long> added(Set<Long> sums, List<Long> values) {
    Set<Long> added = new HashSet<>();
    sums.forEach(sum -> values.forEach(value -> added.add(sum + value)));
    return added;
  }

  private static List<Long> values(Figure figure) {
    if (figure.isOpen()) {
      return List.of(figure.rank());
    }
    return figure.equals(Figure.SMALL)
        ? List.of(1L, 2L, 3L, 4L)
        : LongStream.rangeClosed(Figure.LEAST, LARGEST).boxed().toList();
  }

  private static List<String> texts(long... counts) {
    var veil = Veil.over(List.of(LongStream.of(counts).boxed().toList()));
    List<String> texts = new ArrayList<>(List.of(veil.total().text()));
    veil.parts().getFirst().forEach(figure -> texts.add(figure.text()));
    return texts;
  }
}
