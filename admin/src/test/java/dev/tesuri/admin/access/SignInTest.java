package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tesuri.admin.access.SignIn.Result;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SignInTest {

  private static final String LOGIN = "supporter-aozora";
  private static final String THERE = "192.0.2.2";
  private static final Result WRONG = new Result.Wrong();
  private static final Result TOO_OFTEN = new Result.TooOften();

  private final Office office;
  private final Staff supporter;

  SignInTest(Database database) {
    office = new Office(database);
    supporter = office.joined(Role.SUPPORTER, Office.TOWN);
  }

  @BothDatabases
  void the_password_alone_opens_half_a_session() {
    assertThat(office.half(LOGIN).complete()).isFalse();
    assertThat(signIn(LOGIN, "wrong", Office.HERE)).isEqualTo(WRONG);
    assertThat(signIn("nobody", Office.PASSWORD, Office.HERE)).isEqualTo(WRONG);
    assertThat(signIn("", "", Office.HERE)).isEqualTo(WRONG);
  }

  @BothDatabases
  void a_name_may_be_typed_in_any_way() {
    assertThat(signIn(" Ｓupporter-Aozora ", Office.PASSWORD, Office.HERE))
        .isInstanceOf(Result.Half.class);
  }

  @BothDatabases
  void an_invited_person_without_a_password_does_not_get_in() {
    office.invited("later", Role.EDITOR, Office.TOWN);

    assertThat(signIn("later", "", Office.HERE)).isEqualTo(WRONG);
    assertThat(signIn("later", Office.PASSWORD, Office.HERE)).isEqualTo(WRONG);
  }

  @BothDatabases
  void who_was_ended_does_not_get_in() {
    office.accounts.end(Office.made(Role.ADMINISTRATOR, Office.TOWN), supporter.id());

    assertThat(signIn(LOGIN, Office.PASSWORD, Office.HERE)).isEqualTo(WRONG);
  }

  @BothDatabases
  void the_first_sign_in_registers_an_app_and_gives_recovery_codes() {
    var half = office.half(LOGIN);
    assertThat(office.signIn.hasSecondFactor(half)).isFalse();
    var offer = office.signIn.offer(half);
    assertThat(office.signIn.offer(half)).as("asked again").isEqualTo(offer);
    assertThat(offer.seed()).matches("[A-Z2-7]{32}");
    assertThat(offer.login()).isEqualTo(LOGIN);

    assertThat(office.signIn.register(half, "000000")).isEqualTo(WRONG);
    var registered = (Result.Registered) office.signIn.register(half, code(offer));

    assertThat(session(registered.token()).complete()).isTrue();
    assertThat(registered.recoveryCodes())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(one -> one.matches("[a-z2-9]{5}(-[a-z2-9]{5}){2}"));
    assertThat(office.sessions.find(half.id())).isEmpty();
    assertThat(office.signIn.register(half, code(offer))).as("the half one ended").isEqualTo(WRONG);
    assertThat(allTexts()).noneMatch(text -> text.contains(offer.seed()));
  }

  @BothDatabases
  void later_the_app_gives_the_second_factor_and_each_code_is_taken_once() {
    var offer = registered();
    office.clock.pass(Duration.ofSeconds(60));
    var half = office.half(LOGIN);
    assertThat(office.signIn.hasSecondFactor(half)).isTrue();
    String code = code(offer);

    var entered = (Result.Entered) office.signIn.withCode(half, code);

    assertThat(session(entered.token())).isEqualTo(session(entered.token()));
    assertThat(session(entered.token()).complete()).isTrue();
    assertThat(office.signIn.withCode(office.half(LOGIN), code)).as("replayed").isEqualTo(WRONG);
    office.clock.pass(Duration.ofSeconds(30));
    assertThat(office.signIn.withCode(office.half(LOGIN), code(offer)))
        .isInstanceOf(Result.Entered.class);
  }

  @BothDatabases
  void the_code_of_the_registration_is_used_up_too() {
    var offer = registered();

    assertThat(office.signIn.withCode(office.half(LOGIN), code(offer))).isEqualTo(WRONG);
  }

  @BothDatabases
  void of_one_code_sent_many_times_at_once_one_gets_in() throws Exception {
    var offer = registered();
    office.clock.pass(Duration.ofSeconds(60));
    var halves = List.of(office.half(LOGIN), office.half(LOGIN), office.half(LOGIN));
    String code = code(offer);

    List<Future<Result>> tries = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      halves.forEach(half -> tries.add(threads.submit(() -> office.signIn.withCode(half, code))));
    }

    int in = 0;
    for (var one : tries) {
      in += one.get() instanceof Result.Entered ? 1 : 0;
    }
    assertThat(in).isEqualTo(1);
  }

  @BothDatabases
  void a_recovery_code_gets_in_once_however_it_is_typed() {
    var codes = ((Result.Registered) register()).recoveryCodes();
    String typed = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");

    assertThat(office.signIn.withCode(office.half(LOGIN), typed))
        .isInstanceOf(Result.Entered.class);
    assertThat(office.signIn.withCode(office.half(LOGIN), codes.getFirst())).isEqualTo(WRONG);
    assertThat(office.signIn.withCode(office.half(LOGIN), codes.getLast()))
        .isInstanceOf(Result.Entered.class);
    assertThat(office.own.view(supporter).recoveryCodes()).isEqualTo(8);
    assertThat(allTexts()).noneMatch(text -> text.contains(codes.get(1)));
  }

  @BothDatabases
  void a_recovery_code_of_a_colleague_is_of_no_use() {
    var codes = ((Result.Registered) register()).recoveryCodes();
    office.joined(Role.EDITOR, Office.TOWN);
    var colleague = office.half("editor-aozora");

    assertThat(office.signIn.withCode(colleague, codes.getFirst())).isEqualTo(WRONG);
    assertThat(office.signIn.withCode(office.half(LOGIN), codes.getFirst()))
        .isInstanceOf(Result.Entered.class);
  }

  @BothDatabases
  void after_five_wrong_codes_one_waits_a_quarter_of_an_hour() {
    var offer = registered();
    office.clock.pass(Duration.ofSeconds(60));
    for (int i = 0; i < 5; i++) {
      assertThat(office.signIn.withCode(office.half(LOGIN), "000000")).isEqualTo(WRONG);
    }

    assertThat(office.signIn.withCode(office.half(LOGIN), code(offer))).isEqualTo(TOO_OFTEN);
    office.clock.pass(SignIn.WINDOW);
    assertThat(office.signIn.withCode(office.half(LOGIN), code(offer)))
        .isInstanceOf(Result.Entered.class);
  }

  @BothDatabases
  void after_five_wrong_passwords_one_waits_and_elsewhere_one_need_not() {
    fail(5, LOGIN, Office.HERE);

    assertThat(signIn(LOGIN, Office.PASSWORD, Office.HERE)).isEqualTo(TOO_OFTEN);
    assertThat(signIn(LOGIN, Office.PASSWORD, THERE)).isInstanceOf(Result.Half.class);
    office.clock.pass(Duration.ofMinutes(14));
    assertThat(signIn(LOGIN, Office.PASSWORD, Office.HERE)).isEqualTo(TOO_OFTEN);
    office.clock.pass(Duration.ofMinutes(1));
    assertThat(signIn(LOGIN, Office.PASSWORD, Office.HERE)).isInstanceOf(Result.Half.class);
  }

  @BothDatabases
  void a_success_forgives_the_failures_before_it() {
    fail(4, LOGIN, Office.HERE);
    assertThat(signIn(LOGIN, Office.PASSWORD, Office.HERE)).isInstanceOf(Result.Half.class);

    fail(5, LOGIN, Office.HERE);

    assertThat(signIn(LOGIN, Office.PASSWORD, Office.HERE)).isEqualTo(TOO_OFTEN);
  }

  @BothDatabases
  void one_address_may_try_twenty_names() {
    for (int i = 0; i < 20; i++) {
      fail(1, "name-" + i, Office.HERE);
    }

    assertThat(signIn(LOGIN, Office.PASSWORD, Office.HERE)).isEqualTo(TOO_OFTEN);
    assertThat(signIn(LOGIN, Office.PASSWORD, THERE)).isInstanceOf(Result.Half.class);
  }

  @BothDatabases
  void one_account_may_be_tried_from_many_addresses_25_times() {
    for (int i = 0; i < 25; i++) {
      fail(1, LOGIN, "198.51.100." + i);
    }

    assertThat(signIn(LOGIN, Office.PASSWORD, THERE)).isEqualTo(TOO_OFTEN);
    office.clock.pass(SignIn.WINDOW);
    assertThat(signIn(LOGIN, Office.PASSWORD, THERE)).isInstanceOf(Result.Half.class);
  }

  @BothDatabases
  void of_many_failures_at_once_five_are_looked_at() throws Exception {
    List<Future<Result>> tries = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        tries.add(threads.submit(() -> signIn(LOGIN, "wrong", Office.HERE)));
      }
    }

    int looked = 0;
    for (var one : tries) {
      looked += one.get().equals(WRONG) ? 1 : 0;
    }
    assertThat(looked).isEqualTo(5);
  }

  @BothDatabases
  void a_new_link_ends_a_half_session_in_the_middle_of_its_second_step() {
    var offer = registered();
    office.clock.pass(Duration.ofSeconds(60));
    var half = office.half(LOGIN);

    office.accounts.link(Office.made(Role.ADMINISTRATOR, Office.TOWN), supporter.id());

    assertThat(office.signIn.withCode(half, code(offer))).isEqualTo(WRONG);
  }

  @BothDatabases
  void every_way_in_and_every_refusal_is_audited() {
    var offer = registered();
    office.clock.pass(Duration.ofSeconds(60));
    fail(1, LOGIN, Office.HERE);
    office.signIn.withCode(office.half(LOGIN), code(offer));

    assertThat(office.audit.newest(supporter, "", 3))
        .extracting(AuditEntry::deed, AuditEntry::account)
        .containsExactly(
            tuple("signed-in", supporter.id()),
            tuple("sign-in-refused", supporter.id()),
            tuple("signed-in", supporter.id()));
  }

  private SignIn.Offer registered() {
    var half = office.half(LOGIN);
    var offer = office.signIn.offer(half);
    assertThat(office.signIn.register(half, code(offer))).isInstanceOf(Result.Registered.class);
    return offer;
  }

  private Result register() {
    var half = office.half(LOGIN);
    return office.signIn.register(half, code(office.signIn.offer(half)));
  }

  private String code(SignIn.Offer offer) {
    return AppCode.of(offer.seed(), office.clock.instant());
  }

  private StaffSession session(String token) {
    return office.sessions.find(token).orElseThrow();
  }

  private Result signIn(String login, String password, String address) {
    return office.signIn.withPassword(login, password, address);
  }

  private void fail(int times, String login, String address) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn(login, "wrong", address)).isEqualTo(WRONG);
    }
  }

  private List<String> allTexts() {
    return office.database.read(
        handle -> {
          var texts = new ArrayList<String>();
          for (String query :
              List.of(
                  "select coalesce(seed, '') from account",
                  "select hash from recovery_code",
                  "select coalesce(offered_seed, '') from staff_session",
                  "select subject from audit")) {
            texts.addAll(handle.createQuery(query).mapTo(String.class).list());
          }
          return texts;
        });
  }
}
