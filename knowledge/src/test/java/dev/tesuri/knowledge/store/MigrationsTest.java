package dev.tesuri.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  /// All of them, who refers before who is referred to.
  private static final List<String> TABLES =
      List.of(
          "kiosk_visit",
          "kiosk",
          "resume_code",
          "circumstance",
          "callback",
          "remark",
          "revision",
          "editorial",
          "summons",
          "visit",
          "model_budget",
          "model_call",
          "service",
          "shortfall",
          "ticket_note",
          "ticket_history",
          "ticket",
          "presence",
          "supporter",
          "event",
          "conversation",
          "tally",
          "setting",
          "oidc_link",
          "oidc_errand",
          "recovery_code",
          "invitation",
          "staff_session",
          "audit",
          "faq_entry",
          "faq_set",
          "faq_former",
          "faq_upload",
          "wording",
          "solved_talk",
          "topic_owner",
          "account");

  @Test
  void every_file_is_on_the_list() throws IOException, URISyntaxException {
    var directory = Objects.requireNonNull(Migrations.class.getResource("/db/migration"));
    try (var files = Files.list(Path.of(directory.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
          .isEqualTo(Migrations.FILES);
    }
  }

  @BothDatabases
  void a_missing_step_is_taken_at_the_next_start(Database db, DatabaseHome home) {
    for (String table : TABLES) {
      db.write(handle -> handle.execute("drop table " + table));
    }
    db.write(handle -> handle.execute("delete from flyway_schema_history"));
    db.close();

    try (var again = home.reopened()) {
      again.write(handle -> Rows.put(handle, "a", ""));
      assertThat(again.read(Rows::names)).isEqualTo("a");
    }
  }

  @BothDatabases
  void a_newer_nodes_step_does_not_stop_an_older_node(Database db, DatabaseHome home) {
    db.write(
        handle ->
            handle.execute(
                """
                insert into flyway_schema_history
                  (installed_rank, version, description, type, script, checksum, installed_by,
                   installed_on, execution_time, success)
                select installed_rank + 900, '999', 'later', type, 'V999__later.sql', 1, installed_by,
                  installed_on, 0, success
                from flyway_schema_history where version = '001'
                """));
    db.close();

    try (var again = home.reopened()) {
      assertThat(again.read(Rows::names)).isEmpty();
    }
  }
}
