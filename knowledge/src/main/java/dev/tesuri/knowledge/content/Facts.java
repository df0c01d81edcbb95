package dev.tesuri.knowledge.content;

import java.time.LocalDate;
import java.util.List;

/// What every topic states, as its front matter and body give it. Texts may hold
/// `｛base｜reading｝` mark-up.
///
/// @param id stable, `[a-z0-9-]+`, from the list of procedures
/// @param layer whose words these are: `national`, or the id of a prefecture or municipality
/// @param title official name
/// @param plain the name a resident would use
/// @param asks how people say it, in their own words; search aliases
/// @param certificate what the card must prove: `none`, `login`, `sign` or `either`
/// @param answer the short answer, at most three sentences
/// @param sections the rest of the body, in order
/// @param verifiedOn 最終確認日
/// @param certainty `high`, `medium` or `low`
public record Facts(
    String id,
    String layer,
    String title,
    String plain,
    String category,
    List<String> asks,
    String who,
    String when,
    List<String> needs,
    String online,
    String inPerson,
    String certificate,
    String fee,
    String law,
    String answer,
    List<Section> sections,
    List<Source> sources,
    LocalDate verifiedOn,
    LocalDate reviewBy,
    String certainty) {

  public Facts {
    asks = List.copyOf(asks);
    needs = List.copyOf(needs);
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
  }

  /// A part of an article that can be shown and cited.
  public record Section(String heading, String text) {}

  /// Where a fact was seen.
  public record Source(String title, String url, LocalDate seenOn) {}

  /// Front matter as sections in reading order, followed by the sections of the body; empty ones
  /// are left out.
  public List<Section> allSections() {
    var front =
        List.of(
            new Section("対象の人", who),
            new Section("いつまでに", when),
            new Section("必要なもの", String.join("\n", needs)),
            new Section("オンラインでするところ", online),
            new Section("窓口", inPerson),
            new Section("お金", fee));
    return java.util.stream.Stream.concat(front.stream(), sections.stream())
        .filter(section -> !section.text().isBlank())
        .toList();
  }
}
