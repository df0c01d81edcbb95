package dev.tesuri.bot.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.town.Topics;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.search.Hit;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnderstandingTest {

  private static final JapaneseText JAPANESE = new JapaneseText();
  private static final Library LIBRARY = Library.of(Topics.all(), JAPANESE);
  private static final WordLists WORDS = WordLists.bundled();
  private static final Intents INTENTS =
      new Intents(WORDS.utterances(), WORDS.questions(), JAPANESE);
  private static final Understanding UNDERSTANDING =
      new Understanding(
          new SecretMask(),
          new Hazards(),
          new Commands(JAPANESE, () -> INTENTS),
          () -> new Elsewhere(List.of(), JAPANESE));

  @Test
  void a_question_is_a_topic_with_its_hits() {
    var understood = understand("暗証番号を忘れた", false);

    assertThat(understood.intent()).isEqualTo(new Intent.Topic());
    assertThat(understood.decision()).isEqualTo(Decision.ANSWER);
    assertThat(understood.hits()).first().extracting(Hit::id).isEqualTo("pin-reset");
    assertThat(understood.hazard()).isEmpty();
  }

  @Test
  void the_same_word_means_the_walk_only_in_a_walk() {
    assertThat(understand("次", true).intent()).isEqualTo(Intent.Word.NEXT);
    assertThat(understand("次", true).decision()).isEqualTo(Decision.NONE);
    assertThat(understand("次", false).intent()).isNotEqualTo(Intent.Word.NEXT);
  }

  @Test
  void a_wish_for_a_person_goes_before_a_topic() {
    var understood = understand("暗証番号を忘れたので、係の人と話したいのですが", false);

    assertThat(understood.intent()).isEqualTo(Intent.Word.PERSON);
    assertThat(understood.decision()).isEqualTo(Decision.NONE);
  }

  @Test
  void secrets_are_masked_and_dangers_named_beside_the_intent() {
    assertThat(understand("暗証番号は4826です", false).masked()).doesNotContain("4826");
    assertThat(understand("死にたい", false).hazard())
        .hasValueSatisfying(hazard -> assertThat(hazard.kind().family()).isEqualTo("self-harm"));
  }

  @Test
  void nonsense_is_nothing() {
    var understood = understand("ぬぐふぁば", false);

    assertThat(understood.intent()).isEqualTo(new Intent.None());
    assertThat(understood.hits()).isEmpty();
  }

  @Test
  void fewer_hits_than_were_looked_at_may_be_asked_for() {
    var one = UNDERSTANDING.understand(LIBRARY, "カードをなくした。児童手当。暗証番号をわすれた", Situation.START, 1);
    var all = UNDERSTANDING.understand(LIBRARY, "カードをなくした。児童手当。暗証番号をわすれた", Situation.START, 20);

    assertThat(all.hits()).hasSizeGreaterThan(1);
    assertThat(one.hits()).isEqualTo(all.hits().subList(0, 1));
    assertThat(one.decision()).isEqualTo(all.decision());
  }

  private static Understood understand(String text, boolean inWalk) {
    return UNDERSTANDING.understand(
        LIBRARY, text, inWalk ? Situation.walk(List.of()) : Situation.START, 5);
  }
}
