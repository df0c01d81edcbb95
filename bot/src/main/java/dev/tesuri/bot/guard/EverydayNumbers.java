package dev.tesuri.bot.guard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Numbers whose form says that they are no secret of ours: telephone numbers, dates, times, postal
/// codes and
/// amounts. Kept narrow: whatever is recognised here is never masked as part of a longer number.
final class EverydayNumbers {

  private static final String DASH = "[-‐–—−ー―()]{1,2}";
  private static final String BEGIN = "(?<![0-9])(?<![0-9][-‐–—−ー―])";
  private static final String END = "(?![0-9])(?![-‐–—−ー―][0-9])";

  /// Telephone numbers as they are printed; [PhoneRule] hides those that are nobody's desk.
  static final List<Pattern> PHONES =
      List.of(
          whole("0[5-9]0D[0-9]{4}D[0-9]{4}"),
          whole("0[0-9]D[0-9]{4}D[0-9]{4}"),
          whole("0[0-9]{2}D[0-9]{3}D[0-9]{4}"),
          whole("0[0-9]{3}D[0-9]{2}D[0-9]{4}"),
          whole("0[0-9]{4}D[0-9]D[0-9]{4}"),
          whole("0(?:120|570|990)D[0-9]{3}D[0-9]{3}"),
          whole("0800D[0-9]{3}D[0-9]{4}"),
          whole("0[0-9]{1,4}D[0-9]{5,8}"),
          whole("0[1-9][0-9]{8,9}"));

  private static final List<Pattern> OTHERS =
      List.of(
          whole("[0-9]{3}[-‐–—−ー―][0-9]{4}"),
          Pattern.compile(
              "(?<![0-9])(?<![0-9][-/.])(?:19|20)[0-9]{2}([-/.])(?:0?[1-9]|1[0-2])"
                  + "(?:\\1(?:0?[1-9]|[12][0-9]|3[01]))?(?![0-9])(?!\\1[0-9])"),
          Pattern.compile(
              "(?<![0-9])(?<![0-9]:)(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9])(?!:[0-9])"),
          Pattern.compile("(?<![0-9])[0-9]{1,3}(?:,[0-9]{3}){1,5}(?=円|えん)"));

  private static final List<Pattern> FORMS =
      Stream.concat(PHONES.stream(), OTHERS.stream()).toList();

  private EverydayNumbers() {}

  /// The text with everyday numbers replaced by [View#HIDDEN]; positions stay.
  static String blank(String folded) {
    var text = folded;
    for (var form : FORMS) {
      text =
          form.matcher(text)
              .replaceAll(found -> String.valueOf(View.HIDDEN).repeat(found.end() - found.start()));
    }
    return text;
  }

  private static Pattern whole(String form) {
    return Pattern.compile(BEGIN + form.replace("D", DASH) + END);
  }
}
