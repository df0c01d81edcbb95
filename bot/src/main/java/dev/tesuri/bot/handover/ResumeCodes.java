package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.walk.Position;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Codes with which a resident goes on elsewhere: eight kana to be written down, and a token of the
/// same life for a picture to be photographed. Either is good once. They lead to topic and step,
/// never to what was said. Thread-safe.
///
/// The first three kana find a code; the other five are kept only as a mark of the key. Each try
/// counts against the code that its first kana name, and the fifth wrong one locks it.
public final class ResumeCodes {

  /// Kana that do not look or sound like each other, without voiced ones.
  static final String KANA = "あいうえおかきくけこさしすせそたちつてとなにのはひふへほまみむもやゆよらりるろ";

  private static final int LENGTH = 8;
  private static final int HANDLE = 3;
  private static final int TRIES = 5;
  private static final int DRAWS = 20;
  private static final Duration FROM_KIOSK = Duration.ofMinutes(15);
  private static final Duration FROM_OWN_DEVICE = Duration.ofDays(7);
  private static final String PURPOSE = "resume-code ";

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Tokens tokens;
  private final SecretBox box;

  public ResumeCodes(
      Database database,
      Ids ids,
      InstantSource clock,
      SecureRandom random,
      Tokens tokens,
      SecretBox box) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
    this.tokens = tokens;
    this.box = box;
  }

  /// A code just made; shown once, to the resident alone.
  ///
  /// @param code eight kana
  public record Issued(String code, String token, Instant expires) {

    /// The code in two groups, as it is written down.
    public String spaced() {
      return code.substring(0, LENGTH / 2) + " " + code.substring(LENGTH / 2);
    }
  }

  /// Where a code leads to.
  ///
  /// @param conversation that was left
  /// @param topic at hand, or null
  /// @param step at which the resident stood, or null outside a walk
  /// @param trail steps that led there
  public record Place(
      String conversation, @Nullable String topic, @Nullable String step, List<String> trail) {

    public Place {
      trail = List.copyOf(trail);
    }

    /// What a new conversation remembers that begins here.
    public State state() {
      if (topic == null) {
        return State.START;
      }
      return step == null
          ? State.START.about(topic)
          : State.START.walking(new Position(topic, step, trail, 0)).leavingWalk();
    }
  }

  /// Makes a code for a conversation; those made for it before are good no longer.
  public Issued issue(Conversation conversation) {
    String token = tokens.next();
    Instant expires =
        clock.instant().plus(conversation.channel().equals("kiosk") ? FROM_KIOSK : FROM_OWN_DEVICE);
    String code =
        database.write(
            handle -> {
              ResumeRows.deleteExpired(handle, clock.instant());
              ResumeRows.takeBack(handle, conversation.id());
              for (int i = 0; i < DRAWS; i++) {
                String drawn = draw();
                String id = ids.fresh();
                if (ResumeRows.insert(
                    handle,
                    id,
                    drawn.substring(0, HANDLE),
                    box.mark(PURPOSE + id, drawn),
                    Tokens.hash(token),
                    conversation.municipality(),
                    place(conversation),
                    expires)) {
                  return drawn;
                }
              }
              throw new IllegalStateException("no code is free");
            });
    return new Issued(code, token, expires);
  }

  /// Whether a code that was made in this conversation can still be used.
  public boolean isOpen(String conversation) {
    return database.read(handle -> ResumeRows.isOpen(handle, conversation, clock.instant()));
  }

  private static Place place(Conversation conversation) {
    State state = conversation.state();
    Optional<Position> at = state.inWalk().or(state::leftWalk);
    return new Place(
        conversation.id(),
        at.map(Position::topic).orElse(state.topic()),
        at.map(Position::step).orElse(null),
        at.map(Position::trail).orElse(List.of()));
  }

  private String draw() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(KANA.charAt(random.nextInt(KANA.length())));
    }
    return code.toString();
  }

  /// Uses up a code as somebody typed it: katakana, blanks and voicing marks are understood. Empty
  /// for a code that is wrong, used, over, locked or of another town; nothing tells which.
  public Optional<Place> redeem(String town, String typed) {
    String code = plain(typed);
    if (code.length() != LENGTH) {
      return Optional.empty();
    }
    return database.write(
        handle ->
            ResumeRows.tried(handle, town, code.substring(0, HANDLE), TRIES, clock.instant())
                .filter(row -> same(row.mark(), box.mark(PURPOSE + row.id(), code)))
                .filter(row -> ResumeRows.use(handle, row.id(), clock.instant()))
                .map(ResumeRows.Row::place));
  }

  /// Uses up the code of this token.
  public Optional<Place> redeemToken(String town, String token) {
    return database.write(
        handle ->
            ResumeRows.byToken(handle, town, Tokens.hash(token), TRIES, clock.instant())
                .filter(row -> ResumeRows.use(handle, row.id(), clock.instant()))
                .map(ResumeRows.Row::place));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  // Decomposed, a voiced kana is the plain one and a mark.
  private static String plain(String typed) {
    var plain = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKD)
        .codePoints()
        .map(kana -> kana >= 'ァ' && kana <= 'ヶ' ? kana - ('ァ' - 'ぁ') : kana)
        .filter(kana -> kana >= 'ぁ' && kana <= 'ん')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
