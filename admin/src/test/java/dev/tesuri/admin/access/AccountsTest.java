package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tesuri.admin.access.Accounts.Invitation;
import dev.tesuri.admin.access.Accounts.Result;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class AccountsTest {

  private static final Staff ADMINISTRATOR = Office.made(Role.ADMINISTRATOR, Office.TOWN);
  private static final Staff OPERATOR = Office.made(Role.OPERATOR, Staff.NO_TOWN);

  private final Office office;

  AccountsTest(Database database) {
    office = new Office(database);
  }

  @BothDatabases
  void who_is_invited_chooses_a_password_and_gets_in() {
    var done = office.invited("hanako", Role.SUPPORTER, Office.TOWN);
    assertThat(office.invitations.invited(done.token()))
        .contains(new Invitations.Invited("hanako", "hanako", Role.SUPPORTER));
    assertThat(only().joined()).isFalse();

    assertThat(office.invitations.join(done.token(), "short")).isPresent();
    assertThat(office.invitations.join(done.token(), Office.PASSWORD)).isEmpty();

    assertThat(only().joined()).isTrue();
    assertThat(office.half("hanako").staff().municipality()).isEqualTo(Office.TOWN);
  }

  @BothDatabases
  void a_link_holds_once_and_for_seven_days() {
    var used = office.invited("used", Role.SUPPORTER, Office.TOWN);
    var late = office.invited("late", Role.SUPPORTER, Office.TOWN);
    assertThat(office.invitations.join(used.token(), Office.PASSWORD)).isEmpty();

    assertThat(office.invitations.invited(used.token())).isEmpty();
    assertThat(office.invitations.join(used.token(), "別のよい合言葉です、本当に")).isPresent();
    office.clock.pass(Accounts.INVITATION.minus(Duration.ofSeconds(1)));
    assertThat(office.invitations.invited(late.token())).isPresent();
    office.clock.pass(Duration.ofSeconds(1));
    assertThat(office.invitations.invited(late.token())).isEmpty();
    assertThat(office.invitations.join(late.token(), Office.PASSWORD)).isPresent();
    assertThat(office.invitations.join("", Office.PASSWORD)).isPresent();
  }

  @BothDatabases
  void of_two_that_hold_one_link_one_uses_it() throws Exception {
    var done = office.invited("hanako", Role.SUPPORTER, Office.TOWN);
    List<Future<Optional<String>>> tries = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String password : List.of(Office.PASSWORD, "別のよい合言葉です、本当に")) {
        tries.add(threads.submit(() -> office.invitations.join(done.token(), password)));
      }
    }

    int joined = 0;
    for (var one : tries) {
      joined += one.get().isEmpty() ? 1 : 0;
    }
    assertThat(joined).isEqualTo(1);
  }

  @BothDatabases
  void a_new_link_ends_sessions_and_the_link_before_it() {
    var done = office.invited("hanako", Role.SUPPORTER, Office.TOWN);
    assertThat(office.invitations.join(done.token(), Office.PASSWORD)).isEmpty();
    String session = office.enter(new Staff(done.account(), "hanako", Role.SUPPORTER, Office.TOWN));

    String first = office.accounts.link(ADMINISTRATOR, done.account()).orElseThrow();
    String second = office.accounts.link(ADMINISTRATOR, done.account()).orElseThrow();

    assertThat(office.sessions.find(session)).isEmpty();
    assertThat(office.invitations.invited(first)).isEmpty();
    assertThat(office.invitations.join(second, "別のよい合言葉です、本当に")).isEmpty();
    assertThat(office.signIn.withPassword("hanako", Office.PASSWORD, Office.HERE))
        .isEqualTo(new SignIn.Result.Wrong());
  }

  @BothDatabases
  void a_name_to_sign_in_with_belongs_to_one_living_account() {
    var done = office.invited("hanako", Role.SUPPORTER, Office.TOWN);
    assertThat(invite("Hanako", "editor")).isInstanceOf(Result.Refused.class);

    office.accounts.end(ADMINISTRATOR, done.account());

    assertThat(invite("hanako", "editor")).isInstanceOf(Result.Done.class);
    assertThat(office.accounts.people(ADMINISTRATOR))
        .extracting(Person::ended)
        .containsExactly(false, true);
    assertThat(office.invitations.invited(done.token())).isEmpty();
  }

  @BothDatabases
  void nonsense_is_refused_with_words() {
    assertThat(invite("hanako", "editor")).isInstanceOf(Result.Done.class);
    for (String login : List.of("", "a", "山田", "a b", "-x", "x".repeat(65), "a\nb")) {
      assertThat(invite(login, "editor")).as(login).isInstanceOf(Result.Refused.class);
    }
    for (String role : List.of("", "operator", "king", "EDITOR")) {
      assertThat(invite("taro", role)).as(role).isInstanceOf(Result.Refused.class);
    }
    for (String name : List.of("", " ", "x".repeat(61), "a\u0007")) {
      assertThat(office.accounts.invite(ADMINISTRATOR, new Invitation("taro", name, "editor", "")))
          .isInstanceOf(Result.Refused.class);
    }
    assertThat(office.accounts.people(ADMINISTRATOR)).hasSize(1);
  }

  @BothDatabases
  void the_town_comes_from_whoever_invites() {
    office.accounts.invite(ADMINISTRATOR, new Invitation("hanako", "花子", "editor", "midori"));

    assertThat(only().municipality()).isEqualTo(Office.TOWN);
  }

  @BothDatabases
  void people_of_another_town_cannot_be_seen_or_changed() {
    var done = office.invited("hanako", Role.SUPPORTER, "midori");
    var stranger = ADMINISTRATOR;
    var own = Office.made(Role.ADMINISTRATOR, "midori");

    assertThat(office.accounts.people(stranger)).isEmpty();
    assertThat(office.accounts.link(stranger, done.account())).isEmpty();
    assertThat(office.accounts.end(stranger, done.account())).isEmpty();
    assertThat(office.accounts.resetSecondFactor(stranger, done.account())).isEmpty();
    assertThat(office.invitations.invited(done.token())).isPresent();
    assertThat(office.accounts.end(own, done.account())).contains("hanako");
  }

  @BothDatabases
  void operators_look_after_administrators_and_operators_and_nobody_else() {
    office.invited("supporter", Role.SUPPORTER, Office.TOWN);
    var administrator =
        (Result.Done)
            office.accounts.invite(
                OPERATOR, new Invitation("boss", "Boss", "administrator", Office.TOWN));
    var colleague =
        (Result.Done)
            office.accounts.invite(OPERATOR, new Invitation("host", "Host", "operator", "midori"));

    assertThat(office.accounts.people(OPERATOR))
        .extracting(Person::login, Person::municipality)
        .containsExactly(tuple("boss", Office.TOWN), tuple("host", "*"));
    assertThat(office.accounts.invite(OPERATOR, new Invitation("x1", "X", "supporter", "aozora")))
        .isInstanceOf(Result.Refused.class);
    assertThat(office.accounts.invite(OPERATOR, new Invitation("x1", "X", "administrator", "*")))
        .isInstanceOf(Result.Refused.class);
    assertThat(office.accounts.end(ADMINISTRATOR, colleague.account())).isEmpty();
    assertThat(office.accounts.end(OPERATOR, administrator.account())).contains("boss");
  }

  @BothDatabases
  void nobody_ends_their_own_account() {
    var staff = office.joined(Role.ADMINISTRATOR, Office.TOWN);

    assertThat(office.accounts.end(staff, staff.id())).isEmpty();
    assertThat(office.accounts.resetSecondFactor(staff, staff.id())).isEmpty();
    assertThat(office.accounts.end(ADMINISTRATOR, staff.id())).isPresent();
  }

  @BothDatabases
  void after_a_reset_the_app_is_registered_anew() {
    var staff = office.joined(Role.SUPPORTER, Office.TOWN);
    var half = office.half("supporter-aozora");
    String code = AppCode.of(office.signIn.offer(half).seed(), office.clock.instant());
    var codes = ((SignIn.Result.Registered) office.signIn.register(half, code)).recoveryCodes();

    office.accounts.resetSecondFactor(ADMINISTRATOR, staff.id());

    var again = office.half("supporter-aozora");
    assertThat(office.signIn.hasSecondFactor(again)).isFalse();
    assertThat(office.signIn.withCode(again, codes.getFirst()))
        .isEqualTo(new SignIn.Result.Wrong());
  }

  @BothDatabases
  void changing_the_password_needs_the_present_one_and_ends_other_sessions() {
    var staff = office.joined(Role.SUPPORTER, Office.TOWN);
    String other = office.enter(staff);
    String fresh = "別のよい合言葉です、本当に";

    assertThat(office.own.changePassword(staff, "wrong", fresh))
        .isInstanceOf(OwnAccount.Result.Refused.class);
    assertThat(office.own.changePassword(staff, Office.PASSWORD, "password1234"))
        .isInstanceOf(OwnAccount.Result.Refused.class);
    assertThat(office.sessions.find(other)).isPresent();
    var set =
        (OwnAccount.Result.PasswordSet) office.own.changePassword(staff, Office.PASSWORD, fresh);

    assertThat(office.sessions.find(other)).isEmpty();
    assertThat(office.sessions.find(set.token())).isPresent();
    assertThat(office.signIn.withPassword("supporter-aozora", fresh, Office.HERE))
        .isInstanceOf(SignIn.Result.Half.class);
  }

  @BothDatabases
  void a_stolen_session_cannot_guess_the_password() {
    var staff = office.joined(Role.SUPPORTER, Office.TOWN);
    for (int i = 0; i < 5; i++) {
      office.own.changePassword(staff, "wrong", Office.PASSWORD);
    }

    assertThat(office.own.changePassword(staff, Office.PASSWORD, "別のよい合言葉です、本当に"))
        .isInstanceOf(OwnAccount.Result.Refused.class);
  }

  @BothDatabases
  void new_recovery_codes_replace_the_old() {
    var staff = office.joined(Role.SUPPORTER, Office.TOWN);
    var half = office.half("supporter-aozora");
    String code = AppCode.of(office.signIn.offer(half).seed(), office.clock.instant());
    var old = ((SignIn.Result.Registered) office.signIn.register(half, code)).recoveryCodes();

    assertThat(office.own.renewRecoveryCodes(staff, "wrong"))
        .isInstanceOf(OwnAccount.Result.Refused.class);
    var fresh = (OwnAccount.Result.Codes) office.own.renewRecoveryCodes(staff, Office.PASSWORD);

    assertThat(fresh.recoveryCodes()).hasSize(10).doesNotContainAnyElementsOf(old);
    assertThat(office.signIn.withCode(office.half("supporter-aozora"), old.getFirst()))
        .isEqualTo(new SignIn.Result.Wrong());
    assertThat(
            office.signIn.withCode(
                office.half("supporter-aozora"), fresh.recoveryCodes().getFirst()))
        .isInstanceOf(SignIn.Result.Entered.class);
  }

  @BothDatabases
  void changes_are_audited_in_the_town_that_they_concern() {
    var done =
        (Result.Done)
            office.accounts.invite(
                OPERATOR, new Invitation("boss", "Boss", "administrator", Office.TOWN));
    office.accounts.link(ADMINISTRATOR, done.account());
    office.accounts.end(ADMINISTRATOR, done.account());
    office.audit.record(Office.made(Role.SUPPORTER, "midori"), Deed.TRANSCRIPT_READ, "some id");

    var lines = office.audit.newest(ADMINISTRATOR, "", 100);
    assertThat(lines)
        .extracting(AuditEntry::words, AuditEntry::subject)
        .containsExactly(
            tuple("アカウントを終わりにした", "boss"),
            tuple("パスワードを決めるリンクを作った", "boss"),
            tuple("招待した", "boss"));
    assertThat(office.audit.newest(ADMINISTRATOR, lines.getFirst().id(), 1))
        .containsExactly(lines.get(1));
    assertThat(office.audit.newest(OPERATOR, "", 100)).isEmpty();
  }

  private Result invite(String login, String role) {
    return office.accounts.invite(ADMINISTRATOR, new Invitation(login, "花子", role, ""));
  }

  private Person only() {
    return office.accounts.people(ADMINISTRATOR).getFirst();
  }
}
