package dev.tesuri.bot.guard;

import java.util.List;

/// Numbers whose very length gives them away: 23 digits of an 申請書ID, 17 of an アクセスキー.
final class LongNumberRule implements Rule {

  private static final int APPLICATION = 23;
  private static final int ACCESS_KEY = 17;

  @Override
  public List<Span> find(View view) {
    return view.numerals().runs().stream()
        .flatMap(run -> run.windows(ACCESS_KEY, APPLICATION).stream())
        .filter(window -> window.groups() == window.run().groups())
        .filter(window -> window.count() == APPLICATION || window.count() == ACCESS_KEY)
        .filter(window -> !Labels.isLabelled(view.text(), window.start()))
        .map(
            window ->
                window.as(
                    window.count() == APPLICATION
                        ? Masked.Kind.APPLICATION
                        : Masked.Kind.ACCESS_KEY))
        .toList();
  }
}
