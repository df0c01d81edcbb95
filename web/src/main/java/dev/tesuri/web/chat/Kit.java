package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Days;
import dev.tesuri.bot.face.Headline;
import dev.tesuri.bot.face.Tel;
import dev.tesuri.bot.face.Wording;
import dev.tesuri.bot.kiosk.Idle;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.language.Piece;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every template of a page may ask.
///
/// @param language the one in which the page is written; null for Japanese
/// @param others the languages to which its reader can change
public record Kit(
    Frame frame,
    Wording wording,
    Assets assets,
    @Nullable Language language,
    List<Language> others) {

  private static final String ALSO = "このページは、この言語でも読めます。";

  public Kit {
    others = List.copyOf(others);
  }

  public Content say(String text) {
    return wording.of(text);
  }

  /// A sentence with `{0}`, `{1}` … for what is put into it.
  public Content say(String form, String... arguments) {
    return wording.fill(form, List.of(arguments));
  }

  /// Words without readings but the author's.
  public Content bare(String text) {
    return wording.bare(text);
  }

  /// What scripts say by themselves, in another language than theirs; null in Japanese.
  public @Nullable String foreign(String text) {
    return language == null ? null : wording.plain(text);
  }

  /// See [Wording#languageOf].
  public @Nullable String languageOf(String words) {
    return wording.languageOf(words);
  }

  /// The language of the page for the attribute `lang`.
  public String tag() {
    return language == null ? Language.JAPANESE : language.tag();
  }

  /// The code of a language other than Japanese, else null.
  public @Nullable String code() {
    return language == null ? null : language.code();
  }

  /// A language that the reader may like better, with words in it that say so.
  public record Wished(Language language, String words) {}

  /// The language that the browser wishes for first, on a page in Japanese, if it is there. Only a
  /// hint: nothing changes by itself.
  public List<Wished> wished() {
    if (language != null || atKiosk()) {
      return List.of();
    }
    return frame.wished().stream()
        .limit(1)
        .flatMap(tag -> others.stream().filter(one -> isLike(one, tag)))
        .flatMap(
            one ->
                one.sentences().find(ALSO).stream()
                    .map(
                        words ->
                            new Wished(
                                one,
                                words.stream().map(Piece::text).collect(Collectors.joining()))))
        .toList();
  }

  private static boolean isLike(Language language, String tag) {
    return !language.isJapanese()
        && (tag.equals(language.tag()) || tag.startsWith(language.tag() + "-"));
  }

  /// The name of this service.
  public String site() {
    return wording.plain(Frame.SITE, List.of(frame.town().name()));
  }

  /// The same as the head of the page.
  public Content town() {
    return language == null
        ? wording.bare(frame.site())
        : wording.fill(Frame.SITE, List.of(frame.town().name()));
  }

  /// The title of a page.
  public String title(String about) {
    return wording.plain(about) + "｜" + site();
  }

  /// The title of the conversation: begins with what stands on the screen.
  public String title(ChatPage page) {
    var headline = Headline.of(page.screen(), wording);
    return headline.isEmpty() ? site() : headline + "｜" + site();
  }

  public String plain(String text) {
    return wording.plain(text);
  }

  public Content prose(String text) {
    return wording.prose(text, at("/topics/"));
  }

  public Content date(LocalDate date) {
    return wording.of(Days.written(date));
  }

  public String at(String path) {
    return frame.at(path);
  }

  public String asset(String name) {
    return assets.url(name);
  }

  /// Where the page's socket is.
  public String socket() {
    return atKiosk() ? "/ws/chat?" + VisitorHandshake.KIOSK_FACE : frame.at("/ws/chat");
  }

  /// Whether it stands on a kiosk.
  public boolean atKiosk() {
    return frame.kiosk() != null;
  }

  /// Whether steps can be printed here.
  public boolean prints() {
    return frame.kiosk() != null && frame.kiosk().prints();
  }

  /// Seconds after which a kiosk asks whether they go on.
  public long asksAfter(boolean expectant) {
    var idle = idle();
    return (expectant ? idle.patient() : idle.usual()).toSeconds();
  }

  /// Seconds from that question to the end.
  public long countsFrom() {
    return idle().count().toSeconds();
  }

  private Idle idle() {
    return frame.kiosk() == null ? Idle.USUAL : frame.kiosk().idle();
  }

  public String tel(String number) {
    return Tel.href(number);
  }
}
