package dev.tesuri.bot.town;

import dev.tesuri.knowledge.store.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// All rows of all tables as text.
public final class Dump {

  private Dump() {}

  public static String of(Database database) {
    return database.read(
        handle ->
            String.join("\n", tables(handle).stream().map(table -> rows(handle, table)).toList()));
  }

  private static List<String> tables(Handle handle) {
    try (var found =
        handle.getConnection().getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      List<String> tables = new ArrayList<>();
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String rows(Handle handle, String table) {
    return table + " " + handle.createQuery("select * from " + table).mapToMap().list();
  }
}
