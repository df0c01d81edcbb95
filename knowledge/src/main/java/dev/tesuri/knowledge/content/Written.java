package dev.tesuri.knowledge.content;

import java.util.List;

/// Turns a page without faults into what the rest of the program knows.
final class Written {
  private Written() {}

  static Part part(Page page) {
    var front = page.front();
    return new Part(
        page.id(),
        front.text("title"),
        front.text("plain"),
        page.plainSteps(),
        sources(front),
        front.at("verified-on").date().orElseThrow(),
        front.at("review-by").date().orElseThrow(),
        front.text("certainty"));
  }

  /// @param steps unfolded; empty for an article
  static Topic topic(Page page, List<Step> steps) {
    return steps.isEmpty()
        ? new Topic.Article(facts(page))
        : new Topic.Procedure(facts(page), steps);
  }

  private static Facts facts(Page page) {
    var front = page.front();
    return new Facts(
        page.id(),
        page.layer(),
        front.text("title"),
        front.text("plain"),
        front.text("category"),
        texts(front, "asks"),
        front.text("who"),
        front.text("when"),
        texts(front, "needs"),
        front.text("online"),
        front.text("in-person"),
        front.text("certificate").isEmpty() ? "none" : front.text("certificate"),
        front.text("fee"),
        front.text("law"),
        answer(page),
        sections(page),
        sources(front),
        front.at("verified-on").date().orElseThrow(),
        front.at("review-by").date().orElseThrow(),
        front.text("certainty"));
  }

  private static List<String> texts(Front front, String key) {
    return front.list(key).stream().map(Line::text).toList();
  }

  private static String answer(Page page) {
    return page.answer().map(Page.WrittenSection::joined).orElse("");
  }

  private static List<Facts.Section> sections(Page page) {
    return page.sections().stream()
        .filter(section -> !section.isAnswer())
        .map(section -> new Facts.Section(section.heading().text(), section.joined()))
        .toList();
  }

  private static List<Facts.Source> sources(Front front) {
    return front.sources().stream()
        .map(
            source ->
                new Facts.Source(
                    source.title(), source.url().text(), source.seenOn().date().orElseThrow()))
        .toList();
  }
}
