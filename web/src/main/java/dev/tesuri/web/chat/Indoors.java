package dev.tesuri.web.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps people inside: on a kiosk no link leads to another site, where there would be no way back,
/// and none opens a telephone, which it does not have. Their words stay.
final class Indoors {

  private static final Pattern OUTSIDE =
      Pattern.compile(
          "<a\\b([^>]*?)\\shref=\"(?:tel|mailto|https?):[^\"]*\"([^>]*)>(.*?)</a>", Pattern.DOTALL);

  private static final Pattern REL = Pattern.compile("\\srel=\"[^\"]*\"");

  private Indoors() {}

  /// The page without links that lead out.
  static String of(String page) {
    return OUTSIDE
        .matcher(page)
        .replaceAll(
            link ->
                Matcher.quoteReplacement(
                    "<span"
                        + link.group(1)
                        + REL.matcher(link.group(2)).replaceAll("")
                        + ">"
                        + link.group(3)
                        + "</span>"));
  }
}
