package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Accounts;
import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.AuditRows;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Person;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// When each topic is to be looked through, and who of the town looks after it. Thread-safe.
public final class Reviews {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Supplier<Library> library;
  private final Supplier<List<Category>> categories;
  private final Accounts accounts;
  private final Database database;
  private final Audit audit;
  private final InstantSource clock;

  public Reviews(
      Supplier<Library> library,
      Supplier<List<Category>> categories,
      Accounts accounts,
      Database database,
      Audit audit,
      InstantSource clock) {
    this.library = library;
    this.categories = categories;
    this.accounts = accounts;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// How much is overdue.
  ///
  /// @param own of that, what is in the care of whoever looks
  public record Overdue(long own, long all) {}

  /// How much is overdue, for whoever looks.
  public Overdue overdue(Staff reader) {
    var over = calendar(reader).stream().filter(Due::over).toList();
    long own = over.stream().filter(due -> due.owner().equals(reader.id())).count();
    return new Overdue(own, over.size());
  }

  /// Every topic, the least sure first, and of these the earliest.
  public List<Due> calendar(Staff reader) {
    var today = LocalDate.ofInstant(clock.instant(), JAPAN);
    Map<String, String> names =
        categories.get().stream().collect(Collectors.toMap(Category::id, Category::name));
    Map<String, Person> owners =
        owners(reader).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    var owned = database.read(handle -> OwnerRows.of(handle, reader.municipality()));
    return library.get().topics().stream()
        .map(topic -> topic.facts())
        .map(facts -> due(facts, names, owners, owned.getOrDefault(facts.id(), ""), today))
        .sorted(
            Comparator.comparingInt(Due::doubt)
                .thenComparing(due -> due.facts().reviewBy())
                .thenComparing(Due::name))
        .toList();
  }

  // Whoever has left looks after nothing.
  private static Due due(
      Facts facts,
      Map<String, String> categories,
      Map<String, Person> owners,
      String account,
      LocalDate today) {
    var owner = owners.get(account);
    return Due.of(
        facts,
        categories.getOrDefault(facts.category(), facts.category()),
        today,
        owner == null ? "" : owner.id(),
        owner == null ? "" : owner.name());
  }

  /// Those of the town who may look after a topic.
  public List<Person> owners(Staff reader) {
    return accounts.people(reader).stream()
        .filter(person -> !person.ended() && Right.DRAFTS.isOf(person.role()))
        .toList();
  }

  /// Gives a topic into somebody's care, or into nobody's. Audited.
  ///
  /// @param account its id; empty for nobody
  /// @return whether there are such a topic and such a person in the town
  public boolean give(Staff by, String topic, String account) {
    boolean known =
        library.get().topics().stream().anyMatch(one -> one.id().equals(topic))
            && (account.isEmpty()
                || owners(by).stream().anyMatch(person -> person.id().equals(account)));
    if (!known) {
      return false;
    }
    var entry =
        audit.entry(by, Deed.TOPIC_OWNED, account.isEmpty() ? topic : topic + " " + account);
    return database.write(
        handle -> {
          if (account.isEmpty()) {
            OwnerRows.free(handle, by.municipality(), topic);
          } else {
            OwnerRows.give(handle, by.municipality(), topic, account);
          }
          AuditRows.insert(handle, entry);
          return true;
        });
  }
}
