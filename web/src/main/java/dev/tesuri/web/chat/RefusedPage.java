package dev.tesuri.web.chat;

import dev.tesuri.web.api.Problem;
import java.util.Set;

/// A text that was not taken: why, and the field with the text in it, so that it can be corrected
/// or sent again.
///
/// @param why in words for the resident
/// @param typed what the resident wrote
public record RefusedPage(Frame frame, String title, String why, String typed) {

  /// Statuses after which the same text can be sent again, corrected or later.
  static final Set<Integer> TO_BE_CORRECTED = Set.of(400, 413);

  RefusedPage(Frame frame, Problem problem, String typed) {
    this(frame, ErrorPage.of(frame, problem.status()).title(), problem.detail(), typed);
  }
}
