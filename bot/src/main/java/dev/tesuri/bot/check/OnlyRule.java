package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// What is the only way, the passage calls the only one.
record OnlyRule() implements Rule {

  private static final String ALONE = "(?:で|に)?(?:だけ|のみ|しか)(?!でなく)";
  private static final Pattern ONLY = Pattern.compile("([^、。でに]{2})" + ALONE);

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var source = statement.source().asserted();
    return ONLY.matcher(statement.text()).results().anyMatch(one -> !isOnly(source, one.group(1)));
  }

  private static boolean isOnly(String source, String matter) {
    return Pattern.compile(Pattern.quote(matter) + ALONE).matcher(source).find();
  }
}
