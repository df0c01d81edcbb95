package dev.tesuri.admin.desk;

import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.desk.StaffTexts.StaffText;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.face.Retelling;
import dev.tesuri.bot.handover.Ending;
import dev.tesuri.bot.handover.Packet;
import dev.tesuri.bot.handover.Presence;
import dev.tesuri.bot.handover.Supporter;
import dev.tesuri.bot.handover.Ticket;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.layer.Team;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One case: what is known of it, what was said, and what can be done.
///
/// @param clientId for the next sending; the same twice is stored once
/// @param supporters all of the town, for their names
/// @param here those who are there, to whom it can be passed on
/// @param teams to which it can be passed on
/// @param topic at hand, if any
/// @param search what was searched for
/// @param found topics for the search
/// @param texts for staff alone, for the search
/// @param replies what is said often, to begin from
/// @param assisted whether a model can be asked for suggestions
public record CasePage(
    Staff me,
    Packet packet,
    String clientId,
    List<Supporter> supporters,
    List<Presence.Here> here,
    List<Team> teams,
    Optional<Topic> topic,
    String search,
    List<Topic> found,
    List<StaffText> texts,
    List<String> replies,
    boolean assisted,
    Told told) {

  private static final Map<String, String> DEVICES =
      Map.of("iphone", "iPhone", "android", "Android", "pc", "パソコン", "kiosk", "役場の端末");

  public CasePage {
    supporters = List.copyOf(supporters);
    here = List.copyOf(here);
    teams = List.copyOf(teams);
    found = List.copyOf(found);
    texts = List.copyOf(texts);
    replies = List.copyOf(replies);
  }

  /// What came of what was sent.
  ///
  /// @param fault why it was not taken; empty when it was
  /// @param text that was typed, so that it is not lost
  /// @param number to call, shown this once; empty otherwise
  /// @param done what was just done; empty otherwise
  /// @param aside what a model suggests, not to be sent; may be empty
  public record Told(String fault, String text, String number, String done, List<String> aside) {
    public static final Told NOTHING = new Told("", "", "", "", List.of());

    public Told {
      aside = List.copyOf(aside);
    }

    /// Begins the next words with these.
    static Told begun(String text) {
      return new Told("", text, "", "", List.of());
    }

    /// Whether words to be changed and sent stand in the field.
    public boolean begun() {
      return fault.isEmpty() && !text.isEmpty();
    }

    /// The same with a word on it.
    Told with(String words) {
      return new Told(fault, text, number, words, aside);
    }

    /// The number to call.
    static Told number(String number) {
      return new Told("", "", number, "", List.of());
    }

    /// Lines to be read.
    static Told aside(String title, List<String> lines) {
      return new Told("", "", "", title, lines);
    }

    static Told done(String words) {
      return new Told("", "", "", words, List.of());
    }

    static Told fault(String why, String text) {
      return new Told(why, text, "", "", List.of());
    }
  }

  public Ticket ticket() {
    return packet.ticket();
  }

  /// Where its forms are sent to.
  public String path() {
    return "/admin/desk/" + ticket().id();
  }

  public boolean mine() {
    return ticket().state() == Ticket.State.CLAIMED && me.id().equals(ticket().owner());
  }

  public boolean others() {
    return ticket().state() == Ticket.State.CLAIMED && !mine();
  }

  public boolean waits() {
    return ticket().state() == Ticket.State.WAITING || byTelephone();
  }

  public boolean closed() {
    return !ticket().open();
  }

  public boolean byTelephone() {
    return ticket().state() == Ticket.State.CALL_BACK;
  }

  /// How it stands, in one sentence.
  public String standing() {
    return switch (ticket().state()) {
      case WAITING -> "まだ、だれも受けていません。";
      case CALL_BACK -> "電話を待っています。まだ、だれも受けていません。";
      case CLAIMED -> mine() ? "あなたが受けています。" : ticket().holderName() + "さんが受けています。";
      case CLOSED ->
          "終わりました"
              + Optional.ofNullable(ticket().ending())
                  .map(Ending::words)
                  .map("（%s）。"::formatted)
                  .orElse("。");
    };
  }

  public List<Line> lines() {
    return Line.of(packet.transcript(), me.name());
  }

  public String title() {
    return packet.topicTitle().isEmpty() ? DeskPage.untitled(ticket()) : packet.topicTitle();
  }

  /// The case in speech between supporters.
  public String number() {
    return Times.number(ticket());
  }

  public String waited() {
    return Times.length(packet.waited());
  }

  /// On what the resident reads, in words.
  public String device() {
    return DEVICES.getOrDefault(packet.circumstances().device(), "わかりません");
  }

  /// At which kiosk they stand, and whether they still do; empty on a device of their own.
  public String alarm() {
    return packet.circumstances().whereabouts();
  }

  /// How the resident reads, in words.
  public String reading() {
    String written = packet.circumstances().reading();
    if (written.isEmpty()) {
      return "わかりません";
    }
    var reading = Reading.parse(written);
    String size =
        switch (reading.size()) {
          case MEDIUM -> "ふつう";
          case LARGE -> "大きい";
          case LARGEST -> "とても大きい";
        };
    String easy = reading.language().equals("easy") ? "、やさしい日本語" : "";
    return "文字は" + size + "、ふりがなは" + (reading.furigana() ? "あり" : "なし") + easy;
  }

  /// The language of the conversation, such as 英語; empty for Japanese.
  public String language() {
    var tag = Locale.forLanguageTag(ticket().language());
    return tag.getLanguage().equals("ja") ? "" : tag.getDisplayName(Locale.JAPANESE);
  }

  /// When to call; empty for a talk here.
  public String window() {
    return Optional.ofNullable(packet.window()).map(Times::window).orElse("");
  }

  /// Steps that can be laid before the resident.
  public List<Step> steps() {
    return topic.orElse(null) instanceof Procedure procedure ? procedure.steps() : List.of();
  }

  public boolean isAt(Step step) {
    return step.id().equals(ticket().step());
  }

  /// How it may be ended.
  public static List<Ending> endings() {
    return Arrays.stream(Ending.values()).filter(Ending::forSupporters).toList();
  }

  /// To whom it can be passed on. Somebody who is away would only make the resident wait.
  public List<Supporter> colleagues() {
    return here.stream()
        .map(Presence.Here::supporter)
        .filter(one -> !one.id().equals(me.id()))
        .toList();
  }

  /// Who wrote a note.
  public String author(String supporter) {
    return names().getOrDefault(supporter, supporter.equals(me.id()) ? me.name() : "支援員");
  }

  private Map<String, String> names() {
    return supporters.stream().collect(Collectors.toMap(Supporter::id, Supporter::name));
  }

  /// Whether the page must not draw itself anew: something stands on it that would be lost.
  public boolean isStill() {
    return !told.text().isEmpty()
        || !told.number().isEmpty()
        || !told.aside().isEmpty()
        || !search.isBlank();
  }

  /// Whether the resident's last words could be translated.
  public boolean foreign() {
    return Suggestions.isForeign(packet);
  }

  /// Where the fresh page is to be had.
  public String live() {
    return search.isBlank()
        ? path()
        : path() + "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
  }

  /// An author's text without readings.
  public String plain(String text) {
    return Retelling.plain(text);
  }

  public String clock(Instant at) {
    return Times.clock(at);
  }
}
