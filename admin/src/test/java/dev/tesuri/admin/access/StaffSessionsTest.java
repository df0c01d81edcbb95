package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseHome;
import java.time.Duration;
import java.util.List;

class StaffSessionsTest {

  private final Office office;
  private final Staff supporter;

  StaffSessionsTest(Database database) {
    office = new Office(database);
    supporter = office.joined(Role.SUPPORTER, Office.TOWN);
  }

  @BothDatabases
  void a_token_opens_its_session_and_nothing_else_does() {
    String token = office.enter(supporter);

    assertThat(find(token)).isTrue();
    assertThat(office.sessions.find(token).orElseThrow().staff()).isEqualTo(supporter);
    for (String stranger : List.of("", token.substring(1), token + "x", stored())) {
      assertThat(find(stranger)).as(stranger).isFalse();
    }
  }

  @BothDatabases
  void a_token_has_128_bits_and_only_its_hash_is_stored() {
    String token = office.enter(supporter);

    assertThat(token).hasSize(22).isNotEqualTo(office.enter(supporter));
    assertThat(stored()).hasSize(64).isNotEqualTo(token);
  }

  @BothDatabases
  void a_session_ends_after_half_an_hour_of_rest() {
    String token = office.enter(supporter);

    for (int i = 0; i < 3; i++) {
      office.clock.pass(Duration.ofMinutes(29));
      assertThat(find(token)).isTrue();
    }
    office.clock.pass(Duration.ofMinutes(30));
    assertThat(find(token)).isFalse();
  }

  @BothDatabases
  void a_session_ends_after_twelve_hours_however_busy() {
    String token = office.enter(supporter);

    for (int i = 0; i < 35; i++) {
      office.clock.pass(Duration.ofMinutes(20));
      assertThat(find(token)).as("20 minutes × %d", i + 1).isTrue();
    }
    office.clock.pass(Duration.ofMinutes(20));
    assertThat(find(token)).isFalse();
  }

  @BothDatabases
  void a_half_session_ends_after_ten_minutes() {
    String token =
        office.database.write(handle -> office.sessions.open(handle, supporter.id(), false));

    office.clock.pass(Duration.ofMinutes(9));
    assertThat(office.sessions.find(token).orElseThrow().complete()).isFalse();
    office.clock.pass(Duration.ofMinutes(1));
    assertThat(find(token)).isFalse();
  }

  @BothDatabases
  void who_signs_out_is_out_and_others_stay() {
    String token = office.enter(supporter);
    String other = office.enter(supporter);

    office.sessions.end(token);
    office.sessions.end("nobody's");

    assertThat(find(token)).isFalse();
    assertThat(find(other)).isTrue();
  }

  @BothDatabases
  void the_end_of_an_account_ends_its_sessions() {
    String token = office.enter(supporter);
    var colleague = office.joined(Role.EDITOR, Office.TOWN);
    String colleagues = office.enter(colleague);

    office.accounts.end(Office.made(Role.ADMINISTRATOR, Office.TOWN), supporter.id());

    assertThat(find(token)).isFalse();
    assertThat(find(colleagues)).isTrue();
  }

  @BothDatabases
  void outlived_sessions_leave_no_rows() {
    office.enter(supporter);
    office.clock.pass(StaffSessions.IDLE);
    office.enter(supporter);

    assertThat(count()).isEqualTo(1);
  }

  @BothDatabases
  void sessions_outlive_a_restart(DatabaseHome home) {
    String token = office.enter(supporter);
    office.database.close();

    try (var again = home.reopened()) {
      assertThat(new Office(again).sessions.find(token)).isPresent();
    }
  }

  @BothDatabases
  void the_staff_of_the_fictional_town_have_no_sessions_elsewhere() {
    var demo = new Office(office.database, true);
    var made = demo.first.demonstration("fiction").orElseThrow();
    var entered =
        (SignIn.Result.Entered) demo.signIn.withPassword("admin", made.password(), Office.HERE);

    assertThat(demo.sessions.find(entered.token())).isPresent();
    assertThat(office.sessions.find(entered.token())).isEmpty();
    assertThat(office.signIn.withPassword("admin", made.password(), Office.HERE))
        .isEqualTo(new SignIn.Result.Wrong());
  }

  private boolean find(String token) {
    return office.sessions.find(token).isPresent();
  }

  private String stored() {
    return office.database.read(
        handle ->
            handle.createQuery("select token_hash from staff_session").mapTo(String.class).first());
  }

  private int count() {
    return office.database.read(
        handle -> handle.select("select count(*) from staff_session").mapTo(Integer.class).one());
  }
}
