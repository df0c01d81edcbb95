package dev.tesuri.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One sending is one event, whatever happens between a client and us. The cases are those that
/// Zulip names for its idempotent requests; the two about refusals before storing stand with the
/// reception.
class ClientIdsTest {

  private static final int AT_ONCE = 10;
  private static final int ROUNDS = 20;

  private final Database database;
  private final Conversations conversations;
  private final String id;

  ClientIdsTest(Database database) {
    this.database = database;
    conversations = SmallTown.conversations(database);
    id = conversations.open("web", "aozora", Samples.GREETING).id();
  }

  @BothDatabases
  void the_same_again_is_stored_once() {
    assertThat(append("c1", "あ")).isInstanceOf(Appended.Fresh.class);

    assertThat(append("c1", "あ")).isEqualTo(new Appended.Again(2));
    assertThat(append("c1", "あ")).isEqualTo(new Appended.Again(2));

    assertThat(texts(id)).containsExactly("あ");
    assertThat(conversations.reread(id).version()).isEqualTo(2);
  }

  @BothDatabases
  void another_text_under_the_same_id_is_refused_and_the_first_kept() {
    append("c1", "あ");

    assertThat(append("c1", "い")).isEqualTo(new Appended.Conflict());
    assertThat(conversations.append(id, "c1", Samples.chose("あ", "1-0")))
        .isEqualTo(new Appended.Conflict());

    assertThat(texts(id)).containsExactly("あ");
    assertThat(append("c1", "あ")).isEqualTo(new Appended.Again(2));
  }

  @BothDatabases
  void a_choice_is_the_same_by_its_name_and_not_by_its_label() {
    conversations.append(id, "c1", Samples.chose("はい", "1-0"));

    assertThat(conversations.append(id, "c1", Samples.chose("ええ", "1-0")))
        .isEqualTo(new Appended.Again(2));
    assertThat(conversations.append(id, "c1", Samples.chose("はい", "1-1")))
        .isEqualTo(new Appended.Conflict());
    assertThat(append("c1", "はい")).isEqualTo(new Appended.Conflict());
  }

  @BothDatabases
  void the_same_id_in_another_conversation_is_another_sending() {
    var other = conversations.open("web", "aozora", Samples.GREETING).id();
    append("c1", "あ");

    assertThat(conversations.append(other, "c1", Samples.said("い")))
        .isInstanceOf(Appended.Fresh.class);

    assertThat(texts(id)).containsExactly("あ");
    assertThat(texts(other)).containsExactly("い");
  }

  @BothDatabases
  void ten_at_once_store_one_event() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var clientId = "c" + round;

      var answers = atOnce(_ -> append(clientId, "あ"));

      assertThat(answers).filteredOn(Appended.Fresh.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(new Appended.Again(2 + round)::equals).hasSize(AT_ONCE - 1);
    }

    assertThat(conversations.reread(id).version()).isEqualTo(1 + ROUNDS);
    assertThat(texts(id)).hasSize(ROUNDS);
  }

  @BothDatabases
  void of_ten_different_ones_at_once_the_first_is_stored() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var clientId = "c" + round;

      var answers = atOnce(number -> append(clientId, "あ" + number));

      assertThat(answers).filteredOn(Appended.Fresh.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(new Appended.Conflict()::equals).hasSize(AT_ONCE - 1);
    }

    assertThat(texts(id)).hasSize(ROUNDS);
  }

  @BothDatabases
  void a_sending_that_failed_before_its_commit_can_be_sent_again() {
    execute("alter table tally rename to tally_away");
    assertThat(catchThrowable(() -> append("c1", "あ"))).isNotNull();
    execute("alter table tally_away rename to tally");

    assertThat(append("c1", "あ")).isInstanceOf(Appended.Fresh.class);

    assertThat(texts(id)).containsExactly("あ");
    assertThat(conversations.reread(id).version()).isEqualTo(2);
  }

  @BothDatabases
  void a_sending_whose_answer_was_lost_finds_the_answer() {
    append("c1", "あ");
    conversations.conclude(id, 2, 2, Samples.notice("い"));

    assertThat(append("c1", "あ")).isEqualTo(new Appended.Again(2));

    assertThat(conversations.exchange(id, 2)).extracting(ChatEvent::seq).containsExactly(2L, 3L);
  }

  @BothDatabases
  void a_sending_refused_because_it_was_over_stores_nothing_under_its_id() {
    execute("update conversation set closed_at = 1");
    assertThat(append("c1", "あ")).isEqualTo(new Appended.Closed());
    execute("update conversation set closed_at = null");

    assertThat(append("c1", "い")).isInstanceOf(Appended.Fresh.class);
  }

  @BothDatabases
  void what_was_taken_before_the_end_is_still_known_after_it() {
    append("c1", "あ");
    execute("update conversation set closed_at = 1");

    assertThat(append("c1", "あ")).isEqualTo(new Appended.Again(2));
    assertThat(append("c1", "い")).isEqualTo(new Appended.Conflict());
    assertThat(append("c2", "い")).isEqualTo(new Appended.Closed());
  }

  private interface Sending {
    Appended send(int number);
  }

  private static List<Appended> atOnce(Sending sending) throws Exception {
    var ready = new CountDownLatch(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Appended>> sent = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int number = i;
        sent.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return sending.send(number);
                }));
      }
      List<Appended> answers = new ArrayList<>();
      for (var one : sent) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private Appended append(String clientId, String text) {
    return conversations.append(id, clientId, Samples.said(text));
  }

  private List<String> texts(String conversation) {
    return conversations.events(conversation, 1, 100).stream()
        .map(ChatEvent::body)
        .filter(Body.Said.class::isInstance)
        .map(Body.Said.class::cast)
        .map(Body.Said::text)
        .toList();
  }

  private void execute(String sql) {
    database.write(handle -> handle.execute(sql));
  }
}
