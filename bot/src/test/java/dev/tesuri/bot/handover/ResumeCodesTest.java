package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.handover.ResumeCodes.Issued;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.util.List;

/// A code leads on once, to topic and step.
class ResumeCodesTest {

  private final Database database;
  private final DeskScene scene;
  private final ResumeCodes codes;

  ResumeCodesTest(Database database) {
    this.database = database;
    scene = new DeskScene(database);
    codes = scene.town.codes();
  }

  @BothDatabases
  void a_code_leads_once_to_the_step_and_not_to_what_was_said() {
    var resident = walks();
    scene.says(resident, "ぬぐふぁば");
    Issued issued = codes.issue(scene.now(resident));

    var place = codes.redeem(DeskScene.TOWN, issued.code()).orElseThrow();
    Opened elsewhere = scene.reception.goOn("web", DeskScene.TOWN, place);

    assertThat(scene.events(elsewhere))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.body())
                    .isInstanceOfSatisfying(
                        Body.Stepped.class, step -> assertThat(step.step()).isEqualTo("card")));
    assertThat(scene.now(elsewhere).state().inWalk().orElseThrow().trail()).containsExactly("what");
    assertThat(codes.redeem(DeskScene.TOWN, issued.code())).isEmpty();
    assertThat(codes.redeemToken(DeskScene.TOWN, issued.token())).isEmpty();
  }

  @BothDatabases
  void the_token_of_the_picture_leads_to_the_same_place() {
    Issued issued = codes.issue(scene.now(walks()));

    assertThat(codes.redeemToken(DeskScene.TOWN, issued.token())).isPresent();
    assertThat(codes.redeem(DeskScene.TOWN, issued.code())).isEmpty();
  }

  @BothDatabases
  void neither_code_nor_token_is_stored() {
    Issued issued = codes.issue(scene.now(walks()));

    assertThat(issued.code()).hasSize(8).matches("[" + ResumeCodes.KANA + "]+");
    assertThat(Dump.of(database))
        .doesNotContain(issued.code())
        .doesNotContain(issued.code().substring(3))
        .doesNotContain(issued.token());
  }

  @BothDatabases
  void five_wrong_tries_lock_it() {
    Issued issued = codes.issue(scene.now(walks()));
    String wrong = wrong(issued);
    for (int i = 0; i < 5; i++) {
      assertThat(codes.redeem(DeskScene.TOWN, wrong)).isEmpty();
    }

    assertThat(codes.redeem(DeskScene.TOWN, issued.code())).isEmpty();
    assertThat(codes.redeemToken(DeskScene.TOWN, issued.token())).isEmpty();
  }

  @BothDatabases
  void four_wrong_tries_do_not() {
    Issued issued = codes.issue(scene.now(walks()));
    for (int i = 0; i < 4; i++) {
      assertThat(codes.redeem(DeskScene.TOWN, wrong(issued))).isEmpty();
    }

    assertThat(codes.redeem(DeskScene.TOWN, issued.code())).isPresent();
  }

  // Right at the beginning, wrong at the end.
  private static String wrong(Issued issued) {
    String code = issued.code();
    return code.substring(0, 7) + (code.endsWith("あ") ? "い" : "あ");
  }

  @BothDatabases
  void it_is_good_for_a_week_and_from_a_kiosk_for_a_quarter_of_an_hour() {
    Issued own = codes.issue(scene.now(walks()));
    var kiosk = scene.reception.open("kiosk", DeskScene.TOWN);
    Issued public1 = codes.issue(scene.now(kiosk));
    Issued public2 = codes.issue(scene.now(scene.reception.open("kiosk", DeskScene.TOWN)));

    scene.clock.pass(Duration.ofMinutes(14));
    assertThat(codes.redeem(DeskScene.TOWN, public1.code())).isPresent();
    scene.clock.pass(Duration.ofMinutes(1));
    assertThat(codes.redeem(DeskScene.TOWN, public2.code())).isEmpty();
    scene.clock.pass(Duration.ofDays(6));
    assertThat(codes.redeem(DeskScene.TOWN, own.code())).isPresent();
    Issued late = codes.issue(scene.now(walks()));
    scene.clock.pass(Duration.ofDays(7));
    assertThat(codes.redeem(DeskScene.TOWN, late.code())).isEmpty();
  }

  @BothDatabases
  void it_may_be_typed_as_people_type() {
    for (String form : List.of("spaced", "katakana", "voiced")) {
      Issued issued = codes.issue(scene.now(walks()));
      assertThat(codes.redeem(DeskScene.TOWN, typed(form, issued))).as(form).isPresent();
    }
  }

  private static String typed(String form, Issued issued) {
    return switch (form) {
      case "spaced" -> " " + issued.spaced().replace(' ', '　') + " ";
      case "katakana" ->
          issued
              .code()
              .codePoints()
              .map(kana -> kana + ('ァ' - 'ぁ'))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      default -> issued.code().replace('か', 'が').replace('は', 'ば');
    };
  }

  @BothDatabases
  void a_later_code_takes_back_the_earlier_one_and_other_towns_do_not_count() {
    var resident = walks();
    Issued first = codes.issue(scene.now(resident));
    Issued second = codes.issue(scene.now(resident));

    assertThat(codes.redeem(DeskScene.TOWN, first.code())).isEmpty();
    assertThat(codes.redeem("midori", second.code())).isEmpty();
    assertThat(codes.redeem(DeskScene.TOWN, second.code())).isPresent();
    assertThat(codes.redeem(DeskScene.TOWN, "")).isEmpty();
  }

  @BothDatabases
  void the_place_in_the_queue_goes_along() {
    var resident = walks();
    scene.presses(resident, "person");
    var ticket = scene.ticket(resident);
    scene.pass(1);
    scene.calls();
    Issued issued = codes.issue(scene.now(resident));

    var elsewhere =
        scene.reception.goOn(
            "web", DeskScene.TOWN, codes.redeem(DeskScene.TOWN, issued.code()).orElseThrow());

    assertThat(scene.ticket(elsewhere).id()).isEqualTo(ticket.id());
    assertThat(scene.town.handover().openTicket(resident.id())).isEmpty();
    assertThat(scene.now(elsewhere).state().person()).isTrue();
    assertThat(scene.town.desk().queue(DeskScene.TOWN).getFirst().id()).isEqualTo(ticket.id());
    assertThat(scene.claimed(elsewhere, DeskScene.YAMADA).ticket()).isEqualTo(ticket.id());
  }

  @BothDatabases
  void outside_a_walk_it_leads_to_the_topic_or_to_the_greeting() {
    var resident = scene.comes();
    scene.presses(resident, "open:card-lost");
    var topic = codes.redeem(DeskScene.TOWN, codes.issue(scene.now(resident)).code());
    var nothing = codes.redeem(DeskScene.TOWN, codes.issue(scene.now(scene.comes())).code());

    var about = scene.reception.goOn("web", DeskScene.TOWN, topic.orElseThrow());
    var anew = scene.reception.goOn("web", DeskScene.TOWN, nothing.orElseThrow());

    assertThat(scene.last(about)).isInstanceOf(Body.Answered.class);
    assertThat(scene.last(anew)).isInstanceOf(Body.Asked.class);
  }

  private Opened walks() {
    var resident = scene.comes();
    scene.presses(resident, "begin:pin-reset");
    scene.presses(resident, "next");
    return resident;
  }
}
