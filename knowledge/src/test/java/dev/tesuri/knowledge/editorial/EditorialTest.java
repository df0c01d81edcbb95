package dev.tesuri.knowledge.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tesuri.knowledge.content.ContentFile;
import dev.tesuri.knowledge.editorial.Decision.Why;
import dev.tesuri.knowledge.editorial.Editorial.Saved;
import dev.tesuri.knowledge.editorial.Editorial.Writing;
import dev.tesuri.knowledge.layer.Availability;
import dev.tesuri.knowledge.layer.DatedPart;
import dev.tesuri.knowledge.layer.LocalPart;
import dev.tesuri.knowledge.layer.LocalText;
import dev.tesuri.knowledge.store.Also;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Texts on their way to residents, on both databases and with real editions.
class EditorialTest {

  private static final String TOWN = "aozora";
  private static final Writer MISAKI = new Writer("1", "みさき");
  private static final Writer KENTA = new Writer("2", "けんた");
  private static final TextKey NOTE = new TextKey(TextKey.Kind.LOCAL, "dogs");
  private static final TextKey DOGS = new TextKey(TextKey.Kind.TOPIC, "dogs");

  private Instant now = Instant.parse("2026-11-24T03:00:00Z");
  private final InstantSource clock = () -> now;
  private final SmallPress press =
      new SmallPress(article("dogs", "犬の登録", "犬を飼いたい"), article("cats", "猫の手続き", "猫を飼いたい"));

  private static ContentFile article(String id, String plain, String ask) {
    return ContentFile.national("pets/" + id + ".md", text(id, plain, ask, "届けを出します。"));
  }

  private static String text(String id, String plain, String ask, String answer) {
    return """
    ---
    id: %s
    kind: article
    title: %s
    plain: %s
    category: pets
    asks:
      - %s
    verified-on: 2026-11-23
    review-by: 2027-05-23
    certainty: high
    sources:
      - title: 見本
        url: https://example.lg.jp/
        seen-on: 2026-11-23
    ---

    ## こたえ
    %s
    """
        .formatted(id, plain, plain, ask, answer);
  }

  private static String note(String words) {
    return new LocalPart(null, "", words, false).written();
  }

  private Editorial editorial(Database database) {
    return new Editorial(database, new Ids(), clock, press);
  }

  private Publishing publishing(Database database) {
    return new Publishing(database, clock, press);
  }

  private static Writing writing(Revision on, String text) {
    return new Writing(on.version(), on.base(), text, "直しました", null, null);
  }

  private Revision written(Database database, TextKey key, String text) {
    return written(database, key, text, null, null);
  }

  private Revision written(
      Database database,
      TextKey key,
      String text,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    var editorial = editorial(database);
    var draft = editorial.begin(MISAKI, TOWN, key, Also.NOTHING);
    var writing = new Writing(draft.version(), draft.base(), text, "直しました", from, until);
    assertThat(editorial.save(MISAKI, TOWN, draft.id(), writing, Also.NOTHING))
        .isEqualTo(new Saved.Done());
    return again(database, draft);
  }

  private Revision again(Database database, Revision revision) {
    return editorial(database).find(TOWN, revision.id()).orElseThrow();
  }

  private List<String> local(String topic) {
    return press.current().locality().about(topic).stream().map(LocalText::text).toList();
  }

  private String answer(String topic) {
    return press.current().library().find(topic).orElseThrow().facts().answer();
  }

  @BothDatabases
  void a_note_goes_from_a_draft_to_residents_and_back(Database database) {
    var first = written(database, NOTE, note("1頭3,000円です。"));
    assertThat(local("dogs")).isEmpty();

    assertThat(publishing(database).publish(MISAKI, first, false, Also.NOTHING))
        .isEqualTo(new Decision.Done());
    assertThat(press.current().locality().about("dogs"))
        .containsExactly(new LocalText("あおぞら市", "1頭3,000円です。", LocalDate.of(2026, 11, 24)));

    var second = written(database, NOTE, note("1頭3,500円です。"));
    assertThat(second.base()).isEqualTo(first.id());
    publishing(database).publish(MISAKI, second, false, Also.NOTHING);
    assertThat(local("dogs")).containsExactly("1頭3,500円です。");
    assertThat(editorial(database).history(TOWN, NOTE))
        .extracting(Revision::state, Revision::number)
        .containsExactly(tuple(State.PUBLISHED, 2), tuple(State.REPLACED, 1));

    var restored = editorial(database).begin(KENTA, again(database, first), Also.NOTHING);
    publishing(database).publish(KENTA, restored, false, Also.NOTHING);
    assertThat(local("dogs")).containsExactly("1頭3,000円です。");

    var shown = again(database, restored);
    assertThat(publishing(database).withdraw(KENTA, shown, false, Also.NOTHING))
        .isEqualTo(new Decision.Done());
    assertThat(local("dogs")).isEmpty();
    assertThat(press.current().published().edition()).isEqualTo(4);
    assertThat(Publishing.stored(database, TOWN)).isEqualTo(new Published(4, List.of()));
  }

  @BothDatabases
  void the_whole_text_of_a_topic_is_replaced(Database database) {
    var mine = written(database, DOGS, text("dogs", "犬の登録", "犬を飼いたい", "市役所に来てください。"));
    publishing(database).publish(MISAKI, mine, false, Also.NOTHING);
    assertThat(answer("dogs")).isEqualTo("市役所に来てください。");
    assertThat(press.current().library().find("dogs").orElseThrow().facts().layer())
        .isEqualTo(TOWN);
  }

  @BothDatabases
  void an_availability_is_stored_as_it_was_meant(Database database) {
    var part = new LocalPart(Availability.PARTLY, "先に「電話」で、\n聞いて\\ください。", "", false);
    publishing(database)
        .publish(MISAKI, written(database, NOTE, part.written()), false, Also.NOTHING);
    assertThat(press.current().locality().availability("dogs")).hasValue(Availability.PARTLY);
    assertThat(press.current().published().locals())
        .containsEntry("dogs", new DatedPart(part, LocalDate.of(2026, 11, 24)));
  }

  @BothDatabases
  void when_two_write_at_once_both_texts_are_there(Database database) {
    var editorial = editorial(database);
    var draft = editorial.begin(MISAKI, TOWN, NOTE, Also.NOTHING);
    editorial.save(MISAKI, TOWN, draft.id(), writing(draft, "note: みさき"), Also.NOTHING);

    var late = editorial.save(KENTA, TOWN, draft.id(), writing(draft, "note: けんた"), Also.NOTHING);

    assertThat(late).isInstanceOf(Saved.Copied.class);
    assertThat(((Saved.Copied) late).quicker()).isEqualTo(MISAKI);
    assertThat(editorial.open(TOWN))
        .extracting(Revision::text)
        .containsExactlyInAnyOrder("note: みさき", "note: けんた");
  }

  @BothDatabases
  void what_is_saved_on_a_published_version_becomes_a_draft(Database database) {
    var draft = written(database, NOTE, note("はい。"));
    publishing(database).publish(MISAKI, draft, false, Also.NOTHING);
    assertThat(
            editorial(database)
                .save(KENTA, TOWN, draft.id(), writing(draft, note("いいえ。")), Also.NOTHING))
        .isInstanceOf(Saved.Copied.class);
    assertThat(local("dogs")).containsExactly("はい。");
  }

  @BothDatabases
  void a_town_can_ask_for_a_second_person(Database database) {
    editorial(database).setTwoPersons(TOWN, true, Also.NOTHING);
    var draft = written(database, NOTE, note("はい。"));
    assertThat(publishing(database).publish(MISAKI, draft, false, Also.NOTHING))
        .isEqualTo(new Decision.Refused(Why.OWN));
    assertThat(publishing(database).publish(KENTA, draft, false, Also.NOTHING))
        .isEqualTo(new Decision.Done());
    assertThat(again(database, draft).decider()).isEqualTo(KENTA);
  }

  @BothDatabases
  void what_was_begun_before_another_version_came_out_is_not_published_over_it(Database database) {
    var one = written(database, NOTE, note("一つ目。"));
    var other = written(database, NOTE, note("二つ目。"));
    publishing(database).publish(MISAKI, one, false, Also.NOTHING);
    assertThat(publishing(database).publish(MISAKI, other, false, Also.NOTHING))
        .isEqualTo(new Decision.Refused(Why.STALE));

    var looked = new Writing(other.version(), one.id(), other.text(), "両方を見ました", null, null);
    editorial(database).save(MISAKI, TOWN, other.id(), looked, Also.NOTHING);
    assertThat(publishing(database).publish(MISAKI, again(database, other), false, Also.NOTHING))
        .isEqualTo(new Decision.Done());
    assertThat(local("dogs")).containsExactly("二つ目。");
  }

  @BothDatabases
  void a_text_at_fault_is_not_published(Database database) {
    var broken = written(database, DOGS, "まえがきがありません。");
    assertThat(publishing(database).trial(broken).isSound()).isFalse();
    assertThat(publishing(database).publish(MISAKI, broken, true, Also.NOTHING))
        .isEqualTo(new Decision.Refused(Why.FAULTS));
    assertThat(answer("dogs")).isEqualTo("届けを出します。");
  }

  @BothDatabases
  void a_lost_question_is_refused_until_somebody_accepts_it(Database database) {
    var hidden = written(database, NOTE, new LocalPart(null, "", "", true).written());
    var trial = publishing(database).trial(hidden);
    assertThat(trial.change().lost())
        .extracting(probe -> probe.topic() + " " + probe.question())
        .containsExactly("dogs 犬を飼いたい");
    assertThat(publishing(database).publish(MISAKI, hidden, false, Also.NOTHING))
        .isEqualTo(new Decision.Refused(Why.LOSSES));
    assertThat(press.current().library().find("dogs")).isPresent();

    assertThat(publishing(database).publish(MISAKI, hidden, true, Also.NOTHING))
        .isEqualTo(new Decision.Done());
    assertThat(press.current().library().find("dogs")).isEmpty();
  }

  @BothDatabases
  void a_scheduled_version_goes_out_and_back_on_its_days(Database database) {
    var from = LocalDate.of(2026, 12, 1);
    var draft = written(database, NOTE, note("年末は休みです。"), from, from.plusDays(1));
    assertThat(publishing(database).publish(KENTA, draft, false, Also.NOTHING))
        .isEqualTo(new Decision.Scheduled());
    assertThat(publishing(database).sweep(TOWN)).isZero();
    assertThat(local("dogs")).isEmpty();

    now = Instant.parse("2026-11-30T15:00:00Z"); // midnight in Japan
    assertThat(publishing(database).sweep(TOWN)).isOne();
    assertThat(local("dogs")).containsExactly("年末は休みです。");

    now = Instant.parse("2026-12-02T14:59:59Z");
    assertThat(publishing(database).sweep(TOWN)).isZero();
    now = Instant.parse("2026-12-02T15:00:00Z");
    assertThat(publishing(database).sweep(TOWN)).isOne();
    assertThat(local("dogs")).isEmpty();
    assertThat(again(database, draft).state()).isEqualTo(State.WITHDRAWN);
  }

  @BothDatabases
  void what_cannot_go_out_on_its_day_waits_for_somebody_with_the_reason(Database database) {
    var from = LocalDate.of(2026, 12, 1);
    var draft = written(database, NOTE, note("予約。"), from, null);
    publishing(database).publish(KENTA, draft, false, Also.NOTHING);
    publishing(database)
        .publish(KENTA, written(database, NOTE, note("先に出た。")), false, Also.NOTHING);

    now = Instant.parse("2026-12-01T00:00:00Z");
    publishing(database).sweep(TOWN);

    assertThat(again(database, draft).state()).isEqualTo(State.IN_REVIEW);
    assertThat(editorial(database).remarks(draft))
        .extracting(Remark::words)
        .containsExactly("予約した日に公開できませんでした。もう一度、確認してください。");
    assertThat(local("dogs")).containsExactly("先に出た。");
  }

  @BothDatabases
  void another_node_takes_in_what_was_published_here(Database database) {
    var draft = written(database, NOTE, note("はい。"));
    publishing(database).publish(MISAKI, draft, false, Also.NOTHING);
    var elsewhere = new SmallPress(article("dogs", "犬の登録", "犬を飼いたい"));
    new Publishing(database, clock, elsewhere).sweep(TOWN);
    assertThat(elsewhere.current().published()).isEqualTo(press.current().published());
  }

  @BothDatabases
  void an_update_of_the_text_below_is_seen(Database database) {
    var draft = written(database, NOTE, note("はい。"));
    publishing(database).publish(MISAKI, draft, false, Also.NOTHING);
    var editorial = editorial(database);
    assertThat(again(database, draft).ground()).isEqualTo(editorial.ground(NOTE));

    press.update(ContentFile.national("pets/dogs.md", text("dogs", "犬の登録", "犬を飼いたい", "新しくなりました。")));
    assertThat(again(database, draft).ground()).isNotEqualTo(editorial.ground(NOTE));
    editorial.seen(TOWN, NOTE, Also.NOTHING);
    assertThat(again(database, draft).ground()).isEqualTo(editorial.ground(NOTE));
  }

  @BothDatabases
  void a_publication_that_breaks_off_leaves_everything_as_it_was(Database database) {
    var first = written(database, NOTE, note("はい。"));
    publishing(database).publish(MISAKI, first, false, Also.NOTHING);
    var before = Publishing.stored(database, TOWN);
    var second = written(database, NOTE, note("いいえ。"));

    assertThatThrownBy(
            () ->
                publishing(database)
                    .publish(
                        MISAKI,
                        second,
                        false,
                        _ -> {
                          throw new IllegalStateException("the power fails");
                        }))
        .hasMessage("the power fails");

    assertThat(Publishing.stored(database, TOWN)).isEqualTo(before);
    assertThat(local("dogs")).containsExactly("はい。");
    assertThat(again(database, second).state()).isEqualTo(State.DRAFT);
    assertThat(publishing(database).publish(MISAKI, second, false, Also.NOTHING))
        .isEqualTo(new Decision.Done());
  }

  @BothDatabases
  void another_town_sees_nothing_of_it(Database database) {
    var draft = written(database, NOTE, note("はい。"));
    assertThat(editorial(database).find("midori", draft.id())).isEmpty();
    assertThat(editorial(database).open("midori")).isEmpty();
    assertThat(
            editorial(database).save(KENTA, "midori", draft.id(), writing(draft, ""), Also.NOTHING))
        .isEqualTo(new Saved.Gone());
  }

  @BothDatabases
  void of_many_who_publish_at_once_each_text_comes_out_once(Database database) throws Exception {
    var drafts =
        IntStream.range(0, 8)
            .mapToObj(i -> written(database, i % 2 == 0 ? NOTE : cats(), note(i + "番目。")))
            .toList();
    var publishing = publishing(database);
    List<Future<Decision>> all;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      all =
          drafts.stream()
              .map(
                  draft ->
                      threads.submit(() -> publishing.publish(KENTA, draft, false, Also.NOTHING)))
              .toList();
    }
    long done = 0;
    for (var one : all) {
      done += one.get() instanceof Decision.Done ? 1 : 0;
    }
    assertThat(done).isBetween(1L, 2L);
    assertThat(Publishing.stored(database, TOWN).edition()).isEqualTo(done);
    publishing.sweep(TOWN);
    assertThat(press.current().published()).isEqualTo(Publishing.stored(database, TOWN));
    assertThat(editorial(database).published(TOWN)).hasSize((int) done);
  }

  private static TextKey cats() {
    return new TextKey(TextKey.Kind.LOCAL, "cats");
  }
}
