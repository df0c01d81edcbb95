package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.access.FirstAccounts.Made;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseHome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class FirstAccountsTest {

  private static final int NODES = 4;

  private final Office office;

  FirstAccountsTest(Database database) {
    office = new Office(database);
  }

  @BothDatabases
  void the_first_administrator_is_made_once_and_registers_an_app() {
    var made = office.first.administrator(Office.TOWN).orElseThrow();

    assertThat(made.logins()).containsExactly("admin");
    assertThat(office.first.administrator(Office.TOWN)).isEmpty();
    assertThat(office.signIn.withPassword("admin", made.password(), Office.HERE))
        .isInstanceOf(SignIn.Result.Half.class);
  }

  @BothDatabases
  void every_town_gets_its_own() {
    office.first.administrator(Office.TOWN);

    var other = office.first.administrator("midori").orElseThrow();

    assertThat(other.logins()).containsExactly("admin-midori");
    assertThat(office.first.administrator("midori")).isEmpty();
  }

  @BothDatabases
  void when_the_last_has_ended_there_is_a_first_again() {
    office.first.administrator(Office.TOWN);
    office.database.write(
        handle -> handle.execute("update account set ended_at = 1 where role = 'administrator'"));

    assertThat(office.first.administrator(Office.TOWN)).isPresent();
  }

  @BothDatabases
  void it_outlives_a_restart(DatabaseHome home) {
    var made = office.first.administrator(Office.TOWN).orElseThrow();
    office.database.close();

    try (var again = home.reopened()) {
      var later = new Office(again);
      assertThat(later.first.administrator(Office.TOWN)).isEmpty();
      assertThat(later.signIn.withPassword("admin", made.password(), Office.HERE))
          .isInstanceOf(SignIn.Result.Half.class);
    }
  }

  @BothDatabases
  void of_nodes_that_start_at_once_one_makes_it() throws Exception {
    List<Future<Optional<Made>>> started = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < NODES; i++) {
        started.add(threads.submit(() -> office.first.administrator(Office.TOWN)));
      }
    }

    int made = 0;
    for (var one : started) {
      made += one.get().isPresent() ? 1 : 0;
    }
    assertThat(made).isEqualTo(1);
    assertThat(office.accounts.people(Office.made(Role.ADMINISTRATOR, Office.TOWN))).hasSize(1);
  }

  @BothDatabases
  void an_operator_is_made_where_one_is_wanted() {
    assertThat(office.first.operator("host").orElseThrow().logins()).containsExactly("host");
    assertThat(office.first.operator("host")).isEmpty();
    assertThat(office.accounts.people(Office.made(Role.OPERATOR, Staff.NO_TOWN))).hasSize(1);
  }

  @BothDatabases
  void the_fictional_town_has_staff_of_every_role_without_second_factor() {
    var demo = new Office(office.database, true);

    var made = demo.first.demonstration(Office.TOWN).orElseThrow();

    assertThat(demo.first.demonstration(Office.TOWN)).isEmpty();
    List<Role> roles = new ArrayList<>();
    for (String login : made.logins()) {
      var entered =
          (SignIn.Result.Entered) demo.signIn.withPassword(login, made.password(), Office.HERE);
      roles.add(entered.staff().role());
    }
    assertThat(roles).contains(Role.values());
  }

  @BothDatabases
  void whoever_is_invited_in_the_fictional_town_registers_an_app() {
    var demo = new Office(office.database, true);
    demo.joined(Role.SUPPORTER, Office.TOWN);

    assertThat(demo.half("supporter-aozora").complete()).isFalse();
  }
}
