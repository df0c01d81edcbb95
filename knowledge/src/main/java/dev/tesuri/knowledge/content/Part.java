package dev.tesuri.knowledge.content;

import java.time.LocalDate;
import java.util.List;

/// A walk that several procedures share, as its file gives it: calls of other parts are not
/// unfolded.
///
/// @param plain the name that a step carries in [Step#part()]
/// @param steps never empty; the first is where the part begins
public record Part(
    String id,
    String title,
    String plain,
    List<Step> steps,
    List<Facts.Source> sources,
    LocalDate verifiedOn,
    LocalDate reviewBy,
    String certainty) {

  public Part {
    steps = List.copyOf(steps);
    sources = List.copyOf(sources);
  }
}
