package dev.tesuri.bot.kiosk;

import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kiosks of all towns. A browser becomes one by a code that is good once, and is known by a
/// token from then on; of both only hashes are kept. Thread-safe.
public final class Kiosks {

  /// How long a code can be used.
  public static final Duration CODE = Duration.ofHours(1);

  // 32 signs of five bits each, none of which looks like another.
  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final Duration NOTE = Duration.ofMinutes(1);

  private final Database database;
  private final Ids ids;
  private final Tokens tokens;
  private final SecureRandom random;
  private final InstantSource clock;

  public Kiosks(
      Database database, Ids ids, Tokens tokens, SecureRandom random, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.tokens = tokens;
    this.random = random;
    this.clock = clock;
  }

  /// A kiosk just entered.
  ///
  /// @param code shown once, to whoever sets the device up
  public record Entered(String id, String code) {}

  /// A browser just registered.
  ///
  /// @param token for its cookie
  public record Registered(Kiosk kiosk, String token) {}

  /// All of a town, the oldest first; those out of service at the end.
  public List<Kiosk> ofTown(String municipality) {
    return database.read(handle -> KioskRows.ofTown(handle, municipality));
  }

  /// One of the town that is in service.
  public Optional<Kiosk> find(String municipality, String id) {
    return database.read(handle -> KioskRows.find(handle, municipality, id));
  }

  /// Enters a new one.
  public Entered enter(String municipality, String name, String place, boolean prints) {
    String id = ids.fresh();
    String code = draw();
    Instant now = clock.instant();
    var kiosk = new Kiosk(id, municipality, name, place, prints, null, null, null, null);
    database.write(
        handle -> {
          KioskRows.insert(handle, kiosk, now);
          return KioskRows.offer(handle, id, Tokens.hash(plain(code)), now.plus(CODE));
        });
    return new Entered(id, code);
  }

  /// A new code; the one before it is good no longer. The browser that is registered stays so until
  /// the code is used.
  public Optional<String> offer(String municipality, String id) {
    if (find(municipality, id).isEmpty()) {
      return Optional.empty();
    }
    String code = draw();
    Instant until = clock.instant().plus(CODE);
    database.write(handle -> KioskRows.offer(handle, id, Tokens.hash(plain(code)), until));
    return Optional.of(code);
  }

  /// Says whether a printer is attached.
  public boolean setPrints(String municipality, String id, boolean prints) {
    return database.write(handle -> KioskRows.setPrints(handle, municipality, id, prints));
  }

  /// Takes it out of service: its browser is nobody from now on.
  public boolean end(String municipality, String id) {
    return database.write(handle -> KioskRows.end(handle, municipality, id, clock.instant()));
  }

  /// Which kiosk this code registers; empty for one that is wrong, used or over.
  public Optional<Kiosk> offered(String code) {
    return database.read(
        handle -> KioskRows.offered(handle, Tokens.hash(plain(code)), clock.instant()));
  }

  /// Uses the code up.
  public Optional<Registered> register(String code) {
    String token = tokens.next();
    return database
        .write(
            handle ->
                KioskRows.register(
                    handle, Tokens.hash(plain(code)), Tokens.hash(token), clock.instant()))
        .map(kiosk -> new Registered(kiosk, token));
  }

  /// The kiosk whose browser holds this token. Finding it is a sign of life of the device.
  public Optional<Kiosk> known(String token) {
    Instant now = clock.instant();
    var found = database.read(handle -> KioskRows.known(handle, Tokens.hash(token)));
    found
        .filter(kiosk -> kiosk.seen() == null || kiosk.seen().plus(NOTE).isBefore(now))
        .ifPresent(kiosk -> database.write(handle -> KioskRows.seen(handle, kiosk.id(), now)));
    return found;
  }

  private String draw() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(i > 0 && i % GROUP == 0 ? "-" : "")
          .append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  private static String plain(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
