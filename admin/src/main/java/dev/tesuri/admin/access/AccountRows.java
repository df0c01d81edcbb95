package dev.tesuri.admin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of tables `account`, `recovery_code` and `invitation`.
final class AccountRows {

  private static final String COLUMNS =
      "id, login, name, role, municipality, password, seed, used_step, demo";

  private static final String INSERT =
      """
      insert into account (id, login, name, role, municipality, password, demo, made_at)
      values (:id, :login, :name, :role, :municipality, :password, :demo, :now)
      on conflict (login) where ended_at is null do nothing
      """;

  /// Administrators look after everybody of their town but operators; operators after each other
  /// and the administrators of all towns.
  private static final String IN_CARE_OF =
      """
      ((:town = '*' and role in ('administrator', 'operator'))
        or (:town <> '*' and municipality = :town and role <> 'operator'))
      """;

  private AccountRows() {}

  /// Whether it was inserted; the name to sign in with may be taken.
  static boolean insert(Handle handle, Account account, long now) {
    return handle
            .createUpdate(INSERT)
            .bind("id", account.id())
            .bind("login", account.login())
            .bind("name", account.name())
            .bind("role", account.role().code())
            .bind("municipality", account.municipality())
            .bind("password", account.password())
            .bind("demo", account.demo() ? 1 : 0)
            .bind("now", now)
            .execute()
        == 1;
  }

  /// The living account of this name.
  static Optional<Account> byLogin(Handle handle, String login) {
    return handle
        .createQuery(
            "select " + COLUMNS + " from account where login = :login and ended_at is null")
        .bind("login", login)
        .map((row, _) -> read(row))
        .findOne();
  }

  static Optional<Account> byId(Handle handle, String id) {
    return handle
        .createQuery("select " + COLUMNS + " from account where id = :id and ended_at is null")
        .bind("id", id)
        .map((row, _) -> read(row))
        .findOne();
  }

  /// A living account that is in the care of whoever works for this town.
  static Optional<Account> inCareOf(Handle handle, String town, String id) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from account where id = :id and ended_at is null and "
                + IN_CARE_OF)
        .bind("id", id)
        .bind("town", town)
        .map((row, _) -> read(row))
        .findOne();
  }

  static List<Person> people(Handle handle, String town) {
    return handle
        .createQuery(
            """
            select id, login, name, role, municipality, password, seed, demo, ended_at, subject
            from account left join oidc_link on account = id where %s
            order by case when ended_at is null then 0 else 1 end, made_at, id
            """
                .formatted(IN_CARE_OF))
        .bind("town", town)
        .map((row, _) -> person(row))
        .list();
  }

  /// Whether the town has somebody of this role, of the demonstration or not of it.
  static boolean isThere(Handle handle, Role role, String town, boolean demo) {
    return handle
            .createQuery(
                """
            select count(*) from account
            where role = :role and municipality = :town and ended_at is null and demo = :demo
            """)
            .bind("role", role.code())
            .bind("town", town)
            .bind("demo", demo ? 1 : 0)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static void setPassword(Handle handle, String id, String hash) {
    update(handle, "update account set password = :value where id = :id", id, hash);
  }

  static void setSeed(Handle handle, String id, @Nullable String sealed) {
    update(handle, "update account set seed = :value where id = :id", id, sealed);
  }

  /// Uses up a time step.
  ///
  /// @return false when this or a later one was used before
  static boolean useStep(Handle handle, String id, long step) {
    return handle
            .createUpdate(
                "update account set used_step = :step where id = :id and used_step < :step")
            .bind("id", id)
            .bind("step", step)
            .execute()
        == 1;
  }

  static void end(Handle handle, String id, long now) {
    handle
        .createUpdate("update account set ended_at = :now where id = :id and ended_at is null")
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  static void replaceRecoveryCodes(Handle handle, String id, List<String> hashes) {
    handle.createUpdate("delete from recovery_code where account = :id").bind("id", id).execute();
    for (String hash : hashes) {
      handle
          .createUpdate("insert into recovery_code (account, hash) values (:id, :hash)")
          .bind("id", id)
          .bind("hash", hash)
          .execute();
    }
  }

  static boolean useRecoveryCode(Handle handle, String id, String hash) {
    return handle
            .createUpdate("delete from recovery_code where account = :id and hash = :hash")
            .bind("id", id)
            .bind("hash", hash)
            .execute()
        == 1;
  }

  static int recoveryCodes(Handle handle, String id) {
    return handle
        .createQuery("select count(*) from recovery_code where account = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .one();
  }

  /// Puts one invitation in the place of all earlier ones.
  static void invite(Handle handle, String id, String tokenHash, long endsAt) {
    uninvite(handle, id);
    handle
        .createUpdate(
            "insert into invitation (token_hash, account, ends_at) values (:token, :id, :ends)")
        .bind("token", tokenHash)
        .bind("id", id)
        .bind("ends", endsAt)
        .execute();
  }

  static void uninvite(Handle handle, String id) {
    handle.createUpdate("delete from invitation where account = :id").bind("id", id).execute();
  }

  /// Whether the invitation still held; it is used up now.
  static boolean useInvitation(Handle handle, String tokenHash, long now) {
    return handle
            .createUpdate("delete from invitation where token_hash = :token and ends_at > :now")
            .bind("token", tokenHash)
            .bind("now", now)
            .execute()
        == 1;
  }

  static Optional<Account> invited(Handle handle, String tokenHash, long now) {
    return handle
        .createQuery(
            """
            select %s from account
            where ended_at is null
              and id in (select account from invitation where token_hash = :token and ends_at > :now)
            """
                .formatted(COLUMNS))
        .bind("token", tokenHash)
        .bind("now", now)
        .map((row, _) -> read(row))
        .findOne();
  }

  private static void update(Handle handle, String sql, String id, @Nullable String value) {
    handle.createUpdate(sql).bind("id", id).bind("value", value).execute();
  }

  static Account read(ResultSet row) throws SQLException {
    return new Account(
        row.getString("id"),
        row.getString("login"),
        row.getString("name"),
        role(row),
        row.getString("municipality"),
        row.getString("password"),
        row.getString("seed"),
        row.getLong("used_step"),
        row.getInt("demo") == 1);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("id"),
        row.getString("login"),
        row.getString("name"),
        role(row),
        row.getString("municipality"),
        row.getString("password") != null || row.getString("subject") != null,
        row.getString("seed") != null,
        row.getString("subject") != null,
        row.getInt("demo") == 1,
        row.getObject("ended_at") != null);
  }

  private static Role role(ResultSet row) throws SQLException {
    String code = row.getString("role");
    return Role.of(code).orElseThrow(() -> new IllegalStateException("unknown role " + code));
  }
}
