package dev.tesuri.admin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.knowledge.search.LibraryVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverviewTest {

  @Test
  void everything_that_is_counted_has_words_of_its_own() {
    var all = Arrays.stream(What.values()).collect(Collectors.toMap(What::code, _ -> 7L));

    var lines = overview(all).todayInWords();

    assertThat(lines).hasSameSizeAs(What.values());
    assertThat(lines).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
    assertThat(lines).extracting(Map.Entry::getValue).containsOnly(7L);
  }

  @Test
  void what_did_not_happen_is_left_out_and_the_rest_stands_in_order() {
    assertThat(overview(Map.of("hazard", 1L, "opened", 3L)).todayInWords())
        .containsExactly(Map.entry("相談がはじまった", 3L), Map.entry("危険を知らせた", 1L));
  }

  private static Overview overview(Map<String, Long> today) {
    return new Overview("あおぞら市", new LibraryVersion("v"), List.of(), List.of(), 0, today, "なし");
  }
}
