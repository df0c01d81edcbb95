package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.access.Errand.Purpose;
import dev.tesuri.admin.access.Errands.Setout;
import dev.tesuri.admin.access.ProviderDoor.Brought;
import dev.tesuri.admin.access.ProviderDoor.Return;
import dev.tesuri.admin.access.ProviderDoor.Why;
import dev.tesuri.admin.oidc.IdentityProvider;
import dev.tesuri.admin.oidc.IdentityProvider.Person;
import dev.tesuri.admin.oidc.IdentityProvider.Trick;
import dev.tesuri.admin.oidc.OidcProvider;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;

class ProviderDoorTest {

  private static final URI BACK = URI.create("https://tesuri.example.lg.jp/back");
  private static final Person HANAKO = Person.of("hanako");
  private static final Person TARO = Person.of("taro");

  private final Office office;
  private final IdentityProvider there;
  private final Errands errands;
  private final ProviderDoor door;
  private final ProviderLinks links;
  private final Staff supporter;
  private final StaffSession session;

  ProviderDoorTest(Database database) {
    office = new Office(database);
    there = new IdentityProvider(office.clock);
    errands = new Errands(database, new Tokens(office.random), office.clock);
    door = door(false);
    links = links(door);
    supporter = office.joined(Role.SUPPORTER, Office.TOWN);
    session = session(office.enter(supporter));
  }

  @AfterEach
  void close() {
    there.close();
  }

  private ProviderDoor door(boolean secondFactorThere) {
    var settings = there.settings(BACK, secondFactorThere, List.of(), List.of());
    return new ProviderDoor(
        Optional.of(new OidcProvider(settings, office.clock)),
        errands,
        office.database,
        office.sessions,
        office.audit,
        Office.TOWN,
        false,
        office.clock::nanos);
  }

  private ProviderLinks links(ProviderDoor by) {
    return new ProviderLinks(by, errands, office.own, office.database, office.audit, office.clock);
  }

  @BothDatabases
  void who_is_linked_enters_half_and_gives_our_code() {
    link(session, HANAKO);

    var entered = (Return.Entered) enter(HANAKO);

    assertThat(entered.staff()).isEqualTo(supporter);
    assertThat(entered.complete()).isFalse();
    assertThat(session(entered.token()).complete()).isFalse();
    var offer = office.signIn.offer(session(entered.token()));
    String code = AppCode.of(offer.seed(), office.clock.instant());
    assertThat(office.signIn.register(session(entered.token()), code))
        .isInstanceOf(SignIn.Result.Registered.class);
    assertThat(office.audit.newest(supporter, "", 9))
        .extracting(AuditEntry::deed)
        .startsWith("signed-in", "second-factor-set", "vouched-for", "provider-linked");
  }

  @BothDatabases
  void where_the_provider_asks_for_the_second_factor_we_do_not() {
    link(session, HANAKO);

    var token = away(door(true).enter(Office.HERE));
    var entered = (Return.Entered) door(true).back(token.token(), back(token, HANAKO), Office.HERE);

    assertThat(entered.complete()).isTrue();
    assertThat(session(entered.token()).complete()).isTrue();
    assertThat(office.audit.newest(supporter, "", 1))
        .extracting(AuditEntry::deed)
        .containsExactly("signed-in");
  }

  @BothDatabases
  void a_session_by_the_provider_ends_as_every_other() {
    link(session, HANAKO);
    String token = ((Return.Entered) enter(HANAKO)).token();
    office.clock.pass(StaffSessions.HALF);
    assertThat(office.sessions.find(token)).isEmpty();
  }

  @BothDatabases
  void whom_the_provider_knows_and_we_do_not_does_not_get_in() {
    assertThat(enter(TARO)).isEqualTo(refused(Why.UNKNOWN));
    assertThat(office.audit.newest(supporter, "", 1))
        .extracting(AuditEntry::deed, AuditEntry::account)
        .containsExactly(org.assertj.core.api.Assertions.tuple("sign-in-refused", "-"));
  }

  @BothDatabases
  void an_account_that_has_ended_does_not_get_in_and_its_person_is_free() {
    link(session, HANAKO);
    office.accounts.end(Office.made(Role.ADMINISTRATOR, Office.TOWN), supporter.id());
    assertThat(enter(HANAKO)).isEqualTo(refused(Why.UNKNOWN));

    var editor = office.joined(Role.EDITOR, Office.TOWN);
    assertThat(linked(session(office.enter(editor)), HANAKO)).isEmpty();
  }

  @BothDatabases
  void an_account_that_ends_on_the_way_does_not_get_in() {
    link(session, HANAKO);
    var setout = away(door.enter(Office.HERE));
    var brought = back(setout, HANAKO);
    office.database.write(
        handle -> {
          AccountRows.end(handle, supporter.id(), office.clock.millis());
          return true;
        });

    assertThat(door.back(setout.token(), brought, Office.HERE)).isEqualTo(refused(Why.UNKNOWN));
  }

  @BothDatabases
  void an_account_of_another_town_is_neither_linked_nor_let_in() {
    var stranger = office.joined(Role.SUPPORTER, "midori");
    var theirs = session(office.enter(stranger));
    assertThat(links.link(theirs, Office.PASSWORD, Office.HERE)).isInstanceOf(Setout.Refused.class);
    var invited = office.invited("later", Role.EDITOR, "midori");
    assertThat(links.join(invited.token(), Office.HERE)).isInstanceOf(Setout.Refused.class);

    office.database.write(
        handle ->
            LinkRows.link(
                handle,
                stranger.id(),
                new LinkRows.Subject(there.issuer(), "hanako", "hanako"),
                0));
    assertThat(enter(HANAKO)).isEqualTo(refused(Why.UNKNOWN));
  }

  @BothDatabases
  void the_same_subject_of_another_provider_is_somebody_else() {
    office.database.write(
        handle ->
            LinkRows.link(
                handle,
                supporter.id(),
                new LinkRows.Subject("https://other.example.jp", "hanako", "hanako"),
                0));

    assertThat(enter(HANAKO)).isEqualTo(refused(Why.UNKNOWN));
    assertThat(links.shown(supporter)).isEmpty();
  }

  @BothDatabases
  void a_browser_comes_back_once_from_where_it_went_and_in_time() {
    link(session, HANAKO);
    var setout = away(door.enter(Office.HERE));
    var brought = back(setout, HANAKO);
    var stray = refused(Why.STRAY);

    assertThat(door.back("", brought, Office.HERE)).as("without its cookie").isEqualTo(stray);
    assertThat(door.back("x".repeat(44), brought, Office.HERE)).as("another").isEqualTo(stray);
    var wrong = new Brought("wrong", brought.code(), "", "");
    assertThat(door.back(setout.token(), wrong, Office.HERE)).as("wrong state").isEqualTo(stray);
    assertThat(door.back(setout.token(), brought, Office.HERE)).isInstanceOf(Return.Entered.class);
    assertThat(door.back(setout.token(), brought, Office.HERE)).as("replayed").isEqualTo(stray);

    var slow = away(door.enter(Office.HERE));
    var late = back(slow, HANAKO);
    office.clock.pass(Errands.LONGEST);
    assertThat(door.back(slow.token(), late, Office.HERE)).as("too late").isEqualTo(stray);
  }

  @BothDatabases
  void of_many_that_come_back_at_once_one_gets_in() throws Exception {
    link(session, HANAKO);
    var setout = away(door.enter(Office.HERE));
    var brought = back(setout, HANAKO);
    List<Future<Return>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        all.add(threads.submit(() -> door.back(setout.token(), brought, Office.HERE)));
      }
    }
    int in = 0;
    for (var one : all) {
      in += one.get() instanceof Return.Entered ? 1 : 0;
    }
    assertThat(in).isEqualTo(1);
  }

  @BothDatabases
  void what_went_wrong_there_is_told_and_one_may_try_again() {
    link(session, HANAKO);
    var setout = away(door.enter(Office.HERE));
    String state = back(setout, HANAKO).state();
    var denied = new Brought(state, "", "access_denied", "");
    assertThat(door.back(setout.token(), denied, Office.HERE)).isEqualTo(refused(Why.NOT_LET));

    var mixed = away(door.enter(Office.HERE));
    var brought = back(mixed, HANAKO);
    var other = new Brought(brought.state(), brought.code(), "", "https://other.example.jp");
    assertThat(door.back(mixed.token(), other, Office.HERE)).isEqualTo(refused(Why.NOT_SURE));

    there.play(Trick.WRONG_NONCE);
    assertThat(enter(HANAKO)).isEqualTo(refused(Why.NOT_SURE));
    there.play(Trick.NONE);
    assertThat(enter(HANAKO)).isInstanceOf(Return.Entered.class);
  }

  @BothDatabases
  void while_the_provider_is_down_the_password_leads_in() {
    link(session, HANAKO);
    var setout = away(door.enter(Office.HERE));
    var brought = back(setout, HANAKO);
    there.down(true);

    assertThat(door.back(setout.token(), brought, Office.HERE)).isEqualTo(refused(Why.UNREACHABLE));
    assertThat(door(false).enter(Office.HERE)).isEqualTo(new Setout.Unreachable());
    assertThat(office.half("supporter-aozora").complete()).isFalse();
  }

  @BothDatabases
  void one_address_sets_out_sixty_times() {
    for (int i = 0; i < 60; i++) {
      assertThat(door.enter(Office.HERE)).isInstanceOf(Setout.Away.class);
    }
    assertThat(door.enter(Office.HERE)).isEqualTo(new Setout.TooOften());
    assertThat(door.enter("192.0.2.9")).isInstanceOf(Setout.Away.class);
    office.clock.pass(SignIn.WINDOW);
    assertThat(door.enter(Office.HERE)).isInstanceOf(Setout.Away.class);
  }

  @BothDatabases
  void to_link_one_gives_the_password_and_confirms_in_the_same_session() {
    assertThat(links.link(session, "wrong", Office.HERE)).isInstanceOf(Setout.Refused.class);
    var setout = away(links.link(session, Office.PASSWORD, Office.HERE));
    assertThat(door.back(setout.token(), back(setout, HANAKO), Office.HERE))
        .isEqualTo(new Return.Asked(Purpose.LINK, "hanako@example.lg.jp", "supporter-aozora"));
    assertThat(links.shown(supporter)).as("before it is confirmed").isEmpty();

    var elsewhere = session(office.enter(supporter));
    assertThat(links.confirmLink(elsewhere, setout.token())).contains(Why.STRAY);
    assertThat(links.confirmLink(session, setout.token())).as("used up").contains(Why.STRAY);

    link(session, HANAKO);
    assertThat(links.shown(supporter)).contains("hanako@example.lg.jp");
  }

  @BothDatabases
  void an_errand_of_one_kind_does_nothing_of_another() {
    var entering = away(door.enter(Office.HERE));
    assertThat(links.confirmLink(session, entering.token())).contains(Why.STRAY);
    assertThat(links.confirmJoin(entering.token())).isInstanceOf(Return.Refused.class);

    var linking = away(links.link(session, Office.PASSWORD, Office.HERE));
    assertThat(door.back(linking.token(), back(linking, HANAKO), Office.HERE))
        .isInstanceOf(Return.Asked.class);
    assertThat(links.confirmJoin(linking.token())).isInstanceOf(Return.Refused.class);
    assertThat(links.shown(supporter)).isEmpty();
  }

  @BothDatabases
  void a_person_belongs_to_one_account() {
    link(session, HANAKO);
    var editor = session(office.enter(office.joined(Role.EDITOR, Office.TOWN)));

    assertThat(linked(editor, HANAKO)).contains(Why.TAKEN);

    link(session, TARO);
    assertThat(enter(HANAKO)).as("of before").isEqualTo(refused(Why.UNKNOWN));
    assertThat(linked(editor, HANAKO)).isEmpty();
    assertThat(((Return.Entered) enter(HANAKO)).staff()).isEqualTo(editor.staff());
  }

  @BothDatabases
  void an_invitation_is_taken_up_without_a_password() {
    link(session, TARO);
    var invited = office.invited("hanako", Role.EDITOR, Office.TOWN);
    assertThat(links.join("no such", Office.HERE)).isInstanceOf(Setout.Refused.class);
    assertThat(joined(invited.token(), TARO)).isEqualTo(refusedToJoin(Why.TAKEN));
    assertThat(office.invitations.invited(invited.token())).as("still good").isPresent();

    var entered = (Return.Entered) joined(invited.token(), HANAKO);

    assertThat(entered.complete()).isFalse();
    assertThat(entered.staff().role()).isEqualTo(Role.EDITOR);
    assertThat(office.invitations.invited(invited.token())).isEmpty();
    assertThat(office.own.view(entered.staff()).password()).isFalse();
    assertThat(office.signIn.withPassword("hanako", "", Office.HERE))
        .isEqualTo(new SignIn.Result.Wrong());
    assertThat(office.own.unlink(entered.staff(), ""))
        .isInstanceOf(OwnAccount.Result.Refused.class);
    assertThat(office.accounts.people(Office.made(Role.ADMINISTRATOR, Office.TOWN)))
        .filteredOn(person -> person.login().equals("hanako"))
        .allMatch(person -> person.joined() && person.linked());
  }

  @BothDatabases
  void an_invitation_that_was_used_on_the_way_is_no_longer_good() {
    var invited = office.invited("hanako", Role.EDITOR, Office.TOWN);
    var setout = away(links.join(invited.token(), Office.HERE));
    assertThat(door.back(setout.token(), back(setout, HANAKO), Office.HERE))
        .isInstanceOf(Return.Asked.class);
    assertThat(office.invitations.join(invited.token(), Office.PASSWORD)).isEmpty();

    assertThat(links.confirmJoin(setout.token())).isEqualTo(refusedToJoin(Why.NO_LONGER));
    assertThat(enter(HANAKO)).isEqualTo(refused(Why.UNKNOWN));
  }

  @BothDatabases
  void a_link_is_cut_by_oneself_or_by_who_looks_after_people() {
    link(session, HANAKO);
    assertThat(office.own.unlink(supporter, "wrong")).isInstanceOf(OwnAccount.Result.Refused.class);
    var unlinked = (OwnAccount.Result.Unlinked) office.own.unlink(supporter, Office.PASSWORD);
    assertThat(isOpen(session)).isFalse();
    var goesOn = session(unlinked.token());
    assertThat(goesOn.complete()).isTrue();
    assertThat(enter(HANAKO)).isEqualTo(refused(Why.UNKNOWN));

    link(goesOn, HANAKO);
    var administrator = Office.made(Role.ADMINISTRATOR, Office.TOWN);
    assertThat(office.accounts.unlink(Office.made(Role.ADMINISTRATOR, "midori"), supporter.id()))
        .isEmpty();
    assertThat(isOpen(goesOn)).isTrue();
    assertThat(office.accounts.unlink(administrator, supporter.id())).isPresent();
    assertThat(enter(HANAKO)).isEqualTo(refused(Why.UNKNOWN));
    assertThat(isOpen(goesOn)).isFalse();
    assertThat(office.audit.newest(supporter, "", 9))
        .extracting(AuditEntry::deed)
        .contains("provider-unlinked");
  }

  @BothDatabases
  void the_database_keeps_neither_tokens_nor_codes() {
    link(session, HANAKO);
    var waiting = away(door.enter(Office.HERE));
    back(waiting, HANAKO);

    var rows =
        office.database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select token_hash || coalesce(warrant, '') || coalesce(subject, '')
                          || coalesce(shown, '') from oidc_errand
                        """)
                    .mapTo(String.class)
                    .list());
    assertThat(rows).isNotEmpty();
    assertThat(rows).noneMatch(row -> row.contains(waiting.token()));
    for (String given : there.given()) {
      assertThat(rows).noneMatch(row -> row.contains(given));
    }
  }

  @BothDatabases
  void what_was_left_on_the_way_is_swept_away() {
    door.enter(Office.HERE);
    office.clock.pass(Errands.LONGEST);
    door.enter(Office.HERE);
    assertThat(
            office.database.<Integer>read(
                handle ->
                    handle
                        .createQuery("select count(*) from oidc_errand")
                        .mapTo(Integer.class)
                        .one()))
        .isEqualTo(1);
  }

  private void link(StaffSession of, Person person) {
    assertThat(linked(of, person)).isEmpty();
  }

  private Optional<Why> linked(StaffSession of, Person person) {
    var setout = away(links.link(of, Office.PASSWORD, Office.HERE));
    assertThat(door.back(setout.token(), back(setout, person), Office.HERE))
        .isInstanceOf(Return.Asked.class);
    return links.confirmLink(of, setout.token());
  }

  private Return joined(String invitation, Person person) {
    var setout = away(links.join(invitation, Office.HERE));
    assertThat(door.back(setout.token(), back(setout, person), Office.HERE))
        .isInstanceOf(Return.Asked.class);
    return links.confirmJoin(setout.token());
  }

  private Return enter(Person person) {
    var setout = away(door.enter("192.0.2.7"));
    return door.back(setout.token(), back(setout, person), "192.0.2.7");
  }

  private Brought back(Setout.Away setout, Person person) {
    String query = there.signIn(setout.to(), person).getQuery();
    return new Brought(
        query.replaceAll(".*state=([^&]+).*", "$1"), query.replaceAll(".*code=", ""), "", "");
  }

  private static Setout.Away away(Setout setout) {
    assertThat(setout).isInstanceOf(Setout.Away.class);
    return (Setout.Away) setout;
  }

  private static Return refused(Why why) {
    return new Return.Refused(Purpose.ENTER, why);
  }

  private static Return refusedToJoin(Why why) {
    return new Return.Refused(Purpose.JOIN, why);
  }

  private boolean isOpen(StaffSession one) {
    return office.database.read(handle -> SessionRows.find(handle, one.id())).isPresent();
  }

  private StaffSession session(String token) {
    return office.sessions.find(token).orElseThrow();
  }
}
