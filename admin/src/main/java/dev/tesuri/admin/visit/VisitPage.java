package dev.tesuri.admin.visit;

import dev.tesuri.admin.desk.StaffTexts.StaffText;
import dev.tesuri.bot.face.Retelling;
import dev.tesuri.bot.visit.AgeBand;
import dev.tesuri.bot.visit.Result;
import dev.tesuri.bot.visit.Safety;
import dev.tesuri.bot.visit.Satisfaction;
import dev.tesuri.bot.visit.Stage;
import dev.tesuri.bot.visit.Trouble;
import dev.tesuri.bot.visit.Visit;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One consultation that goes on: the steps to walk together, and how it ends.
///
/// @param topic at hand, if any
/// @param search what was searched for
/// @param found topics for the search
/// @param texts for staff alone, for the search
/// @param fault why the last thing was not taken; empty when nothing is wrong
public record VisitPage(
    Visit visit,
    Optional<Topic> topic,
    String search,
    List<Topic> found,
    List<StaffText> texts,
    String fault) {

  public VisitPage {
    found = List.copyOf(found);
    texts = List.copyOf(texts);
  }

  /// Where its forms are sent to.
  public String path() {
    return "/admin/visits/" + visit.id();
  }

  /// In a few words.
  public String title() {
    return visit.channel().words() + "の相談";
  }

  /// Where it is, on what, and since when.
  public String facts() {
    String place = visit.place().isEmpty() ? "" : "場所：" + visit.place() + "　";
    return place
        + "使うもの："
        + visit.device().words()
        + "　"
        + VisitTimes.clock(visit.begunAt())
        + "から";
  }

  /// The steps of the topic at hand, numbered as the resident's page numbers them.
  public List<Step> steps() {
    return topic.orElse(null) instanceof Procedure procedure ? procedure.steps() : List.of();
  }

  /// An author's text without readings.
  public String plain(String text) {
    return Retelling.plain(text);
  }

  /// About how old a person may be.
  public static List<AgeBand> ages() {
    return Arrays.asList(AgeBand.values());
  }

  /// How far it may come.
  public static List<Stage> stages() {
    return Arrays.asList(Stage.values());
  }

  /// What it may fail at.
  public static List<Trouble> troubles() {
    return Arrays.asList(Trouble.values());
  }

  /// How it may end.
  public static List<Result> results() {
    return Arrays.asList(Result.values());
  }

  /// How content a person may be.
  public static List<Satisfaction> satisfactions() {
    return Arrays.asList(Satisfaction.values());
  }

  /// What may give cause for concern.
  public static List<Safety> concerns() {
    return Arrays.asList(Safety.values());
  }
}
