package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.learning.Likes;
import dev.tesuri.bot.learning.SolvedGroup;
import dev.tesuri.bot.learning.SolvedRows;
import dev.tesuri.bot.learning.SolvedTalk;
import dev.tesuri.bot.learning.SolvedTalks;
import dev.tesuri.bot.retention.ErasedMarks;
import dev.tesuri.bot.retention.Erasure;
import dev.tesuri.bot.retention.Traces;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.text.JapaneseText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// What supporters solved, as editors find it.
class SolvedTalksTest {

  private final Database database;
  private final DeskScene scene;
  private final SolvedTalks solved;

  SolvedTalksTest(Database database) {
    this.database = database;
    scene = new DeskScene(database);
    solved = new SolvedTalks(database, scene.clock, new Likes(new JapaneseText(), List::of));
  }

  @BothDatabases
  void what_was_solved_is_told_with_its_answer_and_likes_are_counted_together() {
    helped("ぬぐふぁばの予約をしたい", Ending.SOLVED, "予約は電話でできます。", "平日の9時から5時までです。");
    helped("ぬぐふぁばの予約", Ending.SOLVED, "予約は電話でできます。");
    helped("ぐぬふぉべの返し方", Ending.COUNTER, "窓口に来てください。");

    var group = only();
    assertThat(group.count()).isEqualTo(2);
    assertThat(group.talks())
        .contains(new SolvedTalk("ぬぐふぁばの予約をしたい", "予約は電話でできます。\n平日の9時から5時までです。"));
    assertThat(solved.find(DeskScene.TOWN, group.id())).contains(group);
    assertThat(solved.undecided("midori")).isEmpty();
  }

  @BothDatabases
  void what_was_decided_is_not_told_again_and_leaves_no_words(@TempDir Path directory) {
    var resident = helped("ぬぐふぁばの予約をしたい", Ending.SOLVED, "予約は電話でできます。");
    String id = only().id();
    database.write(
        handle -> {
          SolvedRows.decide(handle, DeskScene.TOWN, id, 1);
          return true;
        });

    assertThat(solved.undecided(DeskScene.TOWN)).isEmpty();
    new Erasure(
            database,
            scene.clock,
            scene.town.signals(),
            new Traces(database),
            new ErasedMarks(directory, scene.clock))
        .erase(DeskScene.TOWN, resident.id());
    assertThat(Dump.of(database)).doesNotContain("ぬぐふぁば", "予約");
  }

  @BothDatabases
  void secrets_long_stories_and_short_words_are_not_told() {
    helped("暗証番号は4826です、ぬぐふぁば", Ending.SOLVED, "予約は電話でできます。");
    helped("とても長い話です。".repeat(9), Ending.SOLVED, "予約は電話でできます。");
    helped("ぐぬふぉべ", Ending.SOLVED, "はい。");

    assertThat(only().first().question()).doesNotContain("4826");
  }

  private SolvedGroup only() {
    var all = solved.undecided(DeskScene.TOWN);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Opened helped(String question, Ending ending, String... answers) {
    var resident = scene.comes();
    scene.says(resident, question);
    scene.presses(resident, "person");
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    int sent = 0;
    for (String answer : answers) {
      scene.town.desk().say(hold, "a" + sent++, answer);
    }
    scene.town.desk().close(hold, ending);
    return resident;
  }
}
