package dev.tesuri.bot.understand;

import dev.tesuri.bot.guard.ForeignHazards;
import dev.tesuri.bot.guard.Hazard;
import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.language.Languages;
import dev.tesuri.knowledge.language.Letters;
import dev.tesuri.knowledge.search.Hit;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.Kana;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// From a text to what its writer wants. Thread-safe; the answer pipeline asks it
/// piece by piece, the API in one go.
public final class Understanding {

  /// How many hits the decision looks at, however few are asked for.
  private static final int SEEN = 5;

  /// So many words are a sentence.
  private static final int SENTENCE = 3;

  /// So much of a text tells what it is about.
  private static final double TELLS = 0.3;

  private final SecretMask mask;
  private final Hazards hazards;
  private final Commands commands;
  private final Supplier<Elsewhere> elsewhere;
  private final Supplier<Languages> languages;
  private volatile Foreign foreign = new Foreign(Languages.NONE);

  /// What is made of the words of other languages.
  private record Foreign(Languages from, ForeignHazards hazards, ForeignCommands commands) {

    Foreign(Languages from) {
      this(from, new ForeignHazards(from), new ForeignCommands(from));
    }
  }

  /// Of Japanese alone.
  public Understanding(
      SecretMask mask, Hazards hazards, Commands commands, Supplier<Elsewhere> elsewhere) {
    this(mask, hazards, commands, elsewhere, () -> Languages.NONE);
  }

  public Understanding(
      SecretMask mask,
      Hazards hazards,
      Commands commands,
      Supplier<Elsewhere> elsewhere,
      Supplier<Languages> languages) {
    this.mask = mask;
    this.hazards = hazards;
    this.commands = commands;
    this.elsewhere = elsewhere;
    this.languages = languages;
  }

  // Made anew when the files were read again; made twice at worst.
  @SuppressWarnings("ReferenceEquality") // They are compared as what was read, not word by word.
  private Foreign foreign() {
    var now = languages.get();
    var made = foreign;
    if (made.from() != now) {
      made = new Foreign(now);
      foreign = made;
    }
    return made;
  }

  /// Danger in any language.
  public Optional<Hazard> hazard(String text) {
    return hazards.find(text).or(() -> foreign().hazards().find(text));
  }

  /// See [Commands#find]; in another language what its file holds.
  public Optional<Intent> command(String text, Situation situation) {
    return Optional.of(text)
        .filter(Letters::areForeign)
        .flatMap(said -> foreign().commands().find(said, situation))
        .or(
            () ->
                commands
                    .find(text, situation)
                    .filter(intent -> intent != Intent.Word.PERSON || !isElsewhere(text)));
  }

  /// See [Commands#asksForPerson]; in another language what its file holds.
  public boolean asksForPerson(String text) {
    return (Letters.areForeign(text) && foreign().commands().asksForPerson(text))
        || (commands.asksForPerson(text) && !isElsewhere(text));
  }

  // 引っ越し屋さんを教えて asks for somebody, but not for a person of the town.
  private boolean isElsewhere(String text) {
    return elsewhere(text).filter(found -> found.share() >= TELLS).isPresent();
  }

  /// See [Elsewhere#find].
  public Optional<Elsewhere.Found> elsewhere(String text) {
    return elsewhere.get().find(text);
  }

  /// What was found for a text.
  ///
  /// @param elsewhere what no topic answers, if the text tells of it
  /// @param language in which it was found
  public record Found(List<Hit> hits, Optional<Elsewhere.Found> elsewhere, String language) {

    public Found {
      hits = List.copyOf(hits);
    }

    /// Whether to answer, to ask which, or to say that nothing was found.
    public Decision decision() {
      return language.equals(Language.JAPANESE)
          ? Decision.of(hits, elsewhere)
          : Decision.ofForeign(hits);
    }
  }

  /// Looks for topics: in the language of who asks, else in the one in which the text seems to be
  /// written.
  ///
  /// @param code of the language in which somebody reads
  public Found find(Library library, String text, String code, int limit) {
    var reads = library.languages().find(code).filter(one -> !one.isJapanese());
    boolean kana = text.codePoints().anyMatch(Kana::isKana);
    var first = reads.filter(_ -> !kana).map(one -> found(library, text, one, limit));
    if (first.isPresent() && first.get().decision() != Decision.NONE) {
      return first.get();
    }
    var japanese = new Found(library.search(text, limit), elsewhere(text), Language.JAPANESE);
    if (reads.isPresent() || !Letters.areForeign(text)) {
      return first.filter(_ -> japanese.decision() != Decision.ANSWER).orElse(japanese);
    }
    return library.languages().all().stream()
        .filter(one -> !one.isJapanese())
        .map(one -> found(library, text, one, limit))
        .filter(one -> isBetter(one, japanese, isSentence(text)))
        .findFirst()
        .orElse(japanese);
  }

  private static boolean isSentence(String text) {
    return text.strip().split("\\s+", -1).length >= SENTENCE;
  }

  // A word such as LINE is Japanese too; a sentence is not.
  private static boolean isBetter(Found one, Found japanese, boolean sentence) {
    return one.decision() != Decision.NONE
        && (sentence || one.decision().compareTo(japanese.decision()) <= 0)
        && (sentence || japanese.decision() != Decision.ANSWER);
  }

  // What stands for a secret is nobody's word.
  private static Found found(Library library, String text, Language language, int limit) {
    String said = text.replaceAll("〔[^〔〕]{1,30}〕", " ");
    return new Found(library.search(said, language, limit), Optional.empty(), language.code());
  }

  /// All of it.
  ///
  /// @param limit how many hits at most
  public Understood understand(Library library, String text, Situation situation, int limit) {
    String masked = mask.mask(text).text();
    Found found = find(library, masked, Language.JAPANESE, Math.max(limit, SEEN));
    List<Hit> hits = found.hits();
    Optional<Intent> command =
        command(masked, situation)
            .or(() -> asksForPerson(masked) ? Optional.of(Intent.Word.PERSON) : Optional.empty());
    Decision decision = command.isPresent() ? Decision.NONE : found.decision();
    Intent intent =
        command.orElseGet(() -> decision == Decision.NONE ? new Intent.None() : new Intent.Topic());
    return new Understood(
        masked, hazard(masked), intent, decision, hits.subList(0, Math.min(limit, hits.size())));
  }
}
