package dev.tesuri.knowledge.editorial;

import org.jdbi.v3.core.Handle;

/// The rows of table `editorial`.
final class EditorialRows {

  private EditorialRows() {}

  /// The edition that the town has reached; 0 when it never published.
  static long edition(Handle handle, String municipality) {
    return handle
        .createQuery("select edition from editorial where municipality = :municipality")
        .bind("municipality", municipality)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /// Goes on to the next edition, if the town has reached this one.
  static boolean next(Handle handle, String municipality, long from) {
    begin(handle, municipality);
    return handle
            .createUpdate(
                """
                update editorial set edition = edition + 1
                where municipality = :municipality and edition = :from
                """)
            .bind("municipality", municipality)
            .bind("from", from)
            .execute()
        == 1;
  }

  static boolean twoPersons(Handle handle, String municipality) {
    return handle
        .createQuery("select two_persons from editorial where municipality = :municipality")
        .bind("municipality", municipality)
        .mapTo(Integer.class)
        .findOne()
        .filter(flag -> flag == 1)
        .isPresent();
  }

  static void setTwoPersons(Handle handle, String municipality, boolean two) {
    begin(handle, municipality);
    handle
        .createUpdate("update editorial set two_persons = :two where municipality = :municipality")
        .bind("two", two ? 1 : 0)
        .bind("municipality", municipality)
        .execute();
  }

  private static void begin(Handle handle, String municipality) {
    handle
        .createUpdate(
            """
            insert into editorial (municipality, edition, two_persons) values (:municipality, 0, 0)
            on conflict (municipality) do nothing
            """)
        .bind("municipality", municipality)
        .execute();
  }
}
