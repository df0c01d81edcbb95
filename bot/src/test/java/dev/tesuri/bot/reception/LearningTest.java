package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tesuri.bot.answer.AnswerStep;
import dev.tesuri.bot.answer.Turn;
import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.learning.ApprovedWordings;
import dev.tesuri.bot.learning.HeardQuestion;
import dev.tesuri.bot.learning.HeardQuestions;
import dev.tesuri.bot.learning.Likes;
import dev.tesuri.bot.learning.QuestionGroup;
import dev.tesuri.bot.learning.WordingRows;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.text.JapaneseText;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// What editors learn from real conversations.
class LearningTest {

  private static final String TOWN = SmallTown.TOWN.id();

  private final Database database;
  private final SmallTown town;
  private final HeardQuestions heard;
  private final ApprovedWordings approved;

  LearningTest(Database database) {
    this.database = database;
    town = SmallTown.on(database, _ -> List.of(new AsksWhich()));
    var likes = new Likes(new JapaneseText(), WordLists.bundled()::asking);
    heard = new HeardQuestions(database, InstantSource.fixed(SmallTown.NOON), likes);
    approved = new ApprovedWordings(database);
  }

  @BothDatabases
  void a_question_that_ended_in_a_choice_is_told_with_its_topic_and_likes_together() {
    asks("ぴよカード なおす", "暗証番号");
    asks("ぴよカードなおす！", "暗証番号");

    assertThat(undecided())
        .containsExactly(new HeardQuestion("ぴよカード なおす", "ぴよカードなおす", "pin-reset", 2));
  }

  @BothDatabases
  void a_question_for_which_nothing_fitted_is_told_without_a_topic() {
    asks("ぴよぴよ", "どれでもない");
    Resident.of(town).says("ふたたび ぴよ");

    assertThat(undecided()).containsExactly(new HeardQuestion("ぴよぴよ", "ぴよぴよ", "", 1));
  }

  @BothDatabases
  void what_says_the_same_in_other_words_stands_together_and_is_counted_together() {
    asks("図書館はどこですか", "どれでもない");
    asks("図書館の場所", "どれでもない");
    asks("としょかんの場所", "どれでもない");
    asks("図書館の場所", "どれでもない");
    asks("犬の散歩", "どれでもない");

    assertThat(groups())
        .extracting(group -> group.first().question(), QuestionGroup::count)
        .containsExactly(tuple("図書館の場所", 4), tuple("犬の散歩", 1));
    assertThat(groups().getFirst().others())
        .extracting(HeardQuestion::question)
        .containsExactlyInAnyOrder("図書館はどこですか", "としょかんの場所");
  }

  @BothDatabases
  void secrets_and_long_stories_are_not_told() {
    asks("暗証番号は4826です ぴよ", "暗証番号");
    asks("長い話を、".repeat(13), "暗証番号");

    assertThat(undecided())
        .singleElement()
        .extracting(HeardQuestion::question)
        .asString()
        .doesNotContain("4826");
  }

  @BothDatabases
  void only_what_an_editor_approved_becomes_a_way_to_ask() {
    asks("ぴよカード", "暗証番号");
    asks("ぷよカード", "暗証番号");
    asks("ぺよカード", "どれでもない");
    assertThat(approved.of(TOWN)).isEmpty();

    decide("ぴよカード", "pin-reset");
    decide("ぷよカード", "");
    decide("ぺよカード", "pin-reset");

    assertThat(undecided()).isEmpty();
    assertThat(approved.of(TOWN)).containsOnlyKeys("pin-reset");
    assertThat(approved.of(TOWN).get("pin-reset")).containsExactlyInAnyOrder("ぴよカード", "ぺよカード");
    assertThat(approved.of("midori")).isEqualTo(Map.of());
  }

  private void decide(String letters, String topic) {
    var question =
        undecided().stream().filter(one -> one.letters().equals(letters)).findFirst().orElseThrow();
    database.write(
        handle -> {
          WordingRows.decide(handle, TOWN, question, topic, 1);
          return true;
        });
  }

  private void asks(String question, String choice) {
    var resident = Resident.of(town);
    resident.says(question);
    resident.presses(choice);
  }

  private List<HeardQuestion> undecided() {
    return groups().stream().flatMap(group -> group.members().stream()).toList();
  }

  private List<QuestionGroup> groups() {
    return heard.undecided(TOWN);
  }

  /// Offers one topic, whatever is asked.
  private static final class AsksWhich implements AnswerStep {

    @Override
    public String name() {
      return "Which";
    }

    @Override
    public Result take(Turn turn) {
      var options =
          List.of(
              new Option("暗証番号", new Act.Open("pin-reset")),
              new Option("どれでもない", new Act.Plain(Command.NONE_OF_THESE)));
      return new Result.Done(
          new Outcome(List.of(new Body.Asked("どれ", options)), turn.state(), List.of()), "asks");
    }
  }
}
