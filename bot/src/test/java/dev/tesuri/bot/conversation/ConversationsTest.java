package dev.tesuri.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.bot.tally.Tally;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.bot.walk.Position;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class ConversationsTest {

  private static final int SENDERS = 40;
  private static final int EACH = 20;

  private final Database database;
  private final Conversations conversations;
  private final Opened opened;
  private final String id;

  ConversationsTest(Database database) {
    this.database = database;
    conversations = SmallTown.conversations(database);
    opened = conversations.open("web", "aozora", Samples.GREETING);
    id = opened.id();
  }

  @BothDatabases
  void a_conversation_begins_with_the_greeting() {
    assertThat(events()).extracting(ChatEvent::seq).containsExactly(1L);
    assertThat(events()).extracting(ChatEvent::body).isEqualTo(Samples.GREETING.bodies());
    var now = conversations.openedBy(id, opened.token()).orElseThrow();
    assertThat(now)
        .isEqualTo(new Conversation(id, "web", "aozora", true, false, 1, State.START, null));
  }

  @BothDatabases
  void the_sequence_has_no_gap_however_many_write_at_once() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var senders = new ArrayList<Future<?>>();
      for (int i = 0; i < SENDERS; i++) {
        int sender = i;
        senders.add(threads.submit(() -> send(sender)));
      }
      for (var sender : senders) {
        sender.get();
      }
    }

    var events = events();
    long all = 1 + SENDERS * EACH + SENDERS * EACH / 4;
    assertThat(events)
        .extracting(ChatEvent::seq)
        .isEqualTo(LongStream.rangeClosed(1, all).boxed().toList());
    assertThat(conversations.reread(id).version()).isEqualTo(all);
    for (int i = 0; i < SENDERS; i++) {
      var prefix = i + ":";
      assertThat(events.stream().map(ConversationsTest::text).filter(t -> t.startsWith(prefix)))
          .isEqualTo(IntStream.range(0, EACH).mapToObj(n -> prefix + n).toList());
    }
  }

  // Every fourth entry has a notice of its own, which must stand right behind it.
  private void send(int sender) {
    for (int n = 0; n < EACH; n++) {
      String text = sender + ":" + n;
      var entry = n % 4 == 0 ? Samples.masked(text) : Samples.said(text);
      while (!isSent(sender + "-" + n, entry)) {
        Thread.onSpinWait();
      }
    }
  }

  // Forty wait for eight connections: one that waited too long sends the same again, as clients do.
  private boolean isSent(String clientId, Entry entry) {
    try {
      assertThat(conversations.append(id, clientId, entry))
          .isInstanceOfAny(Appended.Fresh.class, Appended.Again.class);
      return true;
    } catch (DatabaseUnavailable tooBusy) {
      return false;
    }
  }

  @BothDatabases
  void what_was_hidden_is_told_right_behind_the_entry() {
    var entry = Samples.masked("〔個人番号〕です");

    var fresh = (Appended.Fresh) conversations.append(id, "c1", entry);

    assertThat(fresh.event().seq()).isEqualTo(2);
    assertThat(fresh.conversation().version()).isEqualTo(3);
    assertThat(conversations.event(id, 3))
        .contains(
            new ChatEvent(
                3,
                SmallTown.NOON,
                By.SYSTEM,
                new Body.Masked(List.of(2L), List.of("my-number"), "番号をかくしました。"),
                2L));
  }

  @BothDatabases
  void an_entry_is_stored_whole_or_not_at_all() {
    execute("alter table tally rename to tally_away");

    assertThat(catchThrowable(() -> append("c1", "あ"))).isNotNull();

    assertThat(events()).hasSize(1);
    assertThat(conversations.reread(id).version()).isEqualTo(1);
  }

  @BothDatabases
  void an_entry_waits_for_its_answer_until_it_is_concluded() {
    append("c1", "あ");
    append("c2", "い");
    assertThat(conversations.unanswered()).containsExactly(id);
    assertThat(conversations.reread(id).waitingForAnswer()).contains(2L);

    var events = conversations.conclude(id, 3, 2, Samples.notice("う")).orElseThrow();

    assertThat(events).containsExactly(reply(4, 2, "う"));
    assertThat(conversations.reread(id).waitingForAnswer()).contains(3L);
    conversations.conclude(id, 4, 3, Samples.notice("え"));
    assertThat(conversations.reread(id).waitingForAnswer()).isEmpty();
    assertThat(conversations.unanswered()).isEmpty();
    assertThat(conversations.exchange(id, 3)).extracting(ChatEvent::seq).containsExactly(3L, 5L);
  }

  @BothDatabases
  void an_outcome_that_was_overtaken_is_refused() {
    append("c1", "あ");
    append("c2", "い");

    var late =
        new Outcome(
            Samples.notice("う").bodies(),
            State.START.waitingForPerson(),
            List.of(Count.of(What.UNANSWERED)));

    assertThat(conversations.conclude(id, 2, 2, late)).isEmpty();

    assertThat(events()).hasSize(3);
    assertThat(conversations.reread(id).waitingForAnswer()).contains(2L);
    assertThat(conversations.reread(id).state()).isEqualTo(State.START);
    assertThat(counted()).containsOnlyKeys("asked");
  }

  @BothDatabases
  void a_late_answer_is_dropped_once_a_person_has_the_floor() {
    append("c1", "あ");
    execute("update conversation set floor = 'supporter'");

    assertThat(conversations.conclude(id, 2, 2, Samples.notice("う"))).isEmpty();

    assertThat(conversations.reread(id).botSpeaks()).isFalse();
    assertThat(events()).hasSize(2);
  }

  @BothDatabases
  void an_entry_to_a_person_waits_for_no_answer() {
    execute("update conversation set floor = 'supporter'");

    append("c1", "あ");

    assertThat(conversations.reread(id).waitingForAnswer()).isEmpty();
    assertThat(conversations.unanswered()).isEmpty();
  }

  @BothDatabases
  void an_entry_can_be_left_to_a_person() {
    append("c1", "あ");

    conversations.leaveToPerson(id, 2);

    assertThat(conversations.unanswered()).isEmpty();
    assertThat(events()).hasSize(2);
  }

  @BothDatabases
  void a_conversation_that_is_over_takes_nothing_more() {
    append("c1", "あ");
    var before = Dump.of(database);
    assertThat(conversations.openCount("aozora")).isEqualTo(1);
    execute("update conversation set closed_at = 1");

    assertThat(append("c2", "い")).isEqualTo(new Appended.Closed());
    assertThat(conversations.conclude(id, 2, 2, Samples.notice("う"))).isEmpty();

    execute("update conversation set closed_at = null");
    assertThat(Dump.of(database)).isEqualTo(before);
  }

  @BothDatabases
  void open_conversations_are_counted_by_town() {
    conversations.open("kiosk", "aozora", Samples.GREETING);
    conversations.open("web", "midori", Samples.GREETING);
    conversations.open("web", "midori", Samples.GREETING);
    database.write(
        handle -> handle.execute("update conversation set closed_at = 1 where id = ?", id));

    assertThat(conversations.openCount("aozora")).isEqualTo(1);
    assertThat(conversations.openCount("midori")).isEqualTo(2);
    assertThat(conversations.openCount("elsewhere")).isZero();
  }

  @BothDatabases
  void only_the_right_token_opens_a_conversation() {
    var other = conversations.open("web", "aozora", Samples.GREETING);

    assertThat(conversations.openedBy(id, opened.token())).isPresent();
    assertThat(conversations.openedBy(id, other.token())).isEmpty();
    assertThat(conversations.openedBy(other.id(), opened.token())).isEmpty();
    assertThat(conversations.openedBy(id, "")).isEmpty();
    assertThat(conversations.openedBy("", opened.token())).isEmpty();
    assertThat(conversations.openedBy(id, Tokens.hash(opened.token()))).isEmpty();
  }

  @BothDatabases
  void of_a_token_only_the_hash_is_kept() {
    var rows = Dump.of(database);

    assertThat(rows).contains(id).contains(Tokens.hash(opened.token()));
    assertThat(rows).doesNotContain(opened.token());
    assertThat(opened.token()).hasSizeGreaterThanOrEqualTo(22);
  }

  @BothDatabases
  void the_state_is_kept_with_the_outcome() {
    var state = State.START.walking(new Position("pin-reset", "card", List.of("what"), 1));
    append("c1", "あ");

    conversations.conclude(id, 2, 2, new Outcome(List.of(), state.waitingForPerson(), List.of()));

    assertThat(conversations.reread(id).state()).isEqualTo(state.waitingForPerson());
  }

  @BothDatabases
  void events_are_read_page_by_page_from_any_place() {
    for (int i = 2; i <= 7; i++) {
      append("c" + i, "あ" + i);
    }

    assertThat(conversations.events(id, 2, 3))
        .extracting(ChatEvent::seq)
        .containsExactly(3L, 4L, 5L);
    assertThat(conversations.events(id, 6, 3)).extracting(ChatEvent::seq).containsExactly(7L);
    assertThat(conversations.events(id, 7, 3)).isEmpty();
    assertThat(conversations.event(id, 8)).isEmpty();
  }

  private Appended append(String clientId, String text) {
    return conversations.append(id, clientId, Samples.said(text));
  }

  private List<ChatEvent> events() {
    return conversations.events(id, 0, Integer.MAX_VALUE);
  }

  private Map<String, Long> counted() {
    return database.read(handle -> Tally.ofDay(handle, SmallTown.NOON, "aozora"));
  }

  private void execute(String sql) {
    database.write(handle -> handle.execute(sql));
  }

  private static ChatEvent reply(long seq, long to, String text) {
    return new ChatEvent(seq, SmallTown.NOON, By.BOT, new Body.Notice(text, List.of()), to);
  }

  private static String text(ChatEvent event) {
    return event.body() instanceof Body.Said(var text, _) ? text : "";
  }
}
