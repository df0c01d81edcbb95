package dev.tesuri.bot.assist;

import dev.tesuri.bot.model.JsonForm;
import dev.tesuri.bot.model.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of a prompt, as its file gives it. Texts of people and articles are fenced when they
/// are put in: they cannot end the fence that stands around them.
///
/// @param name of the file with its version, as in `answer 1`
record PromptText(String name, String system, String user) {

  private static final Pattern FORM =
      Pattern.compile("version: ([0-9]+)\\n\\[system]\\n(.+)\\n\\[user]\\n(.+)\\n", Pattern.DOTALL);

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  /// Reads the text of this name.
  ///
  /// @throws IllegalStateException if it is not there or not of this form: a defect
  static PromptText read(String name) {
    try (var in = PromptText.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no prompt " + name);
      }
      var text = FORM.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (!text.matches()) {
        throw new IllegalStateException("prompt " + name + " lacks its parts");
      }
      return new PromptText(name + " " + text.group(1), text.group(2), text.group(3));
    } catch (IOException unlikely) {
      throw new UncheckedIOException(unlikely);
    }
  }

  /// The prompt with these texts in its places.
  ///
  /// @param longest tokens of the answer
  Prompt with(Map<String, String> texts, Optional<JsonForm> form, int longest) {
    String filled =
        PLACE
            .matcher(user)
            .replaceAll(
                place ->
                    java.util.regex.Matcher.quoteReplacement(
                        texts.getOrDefault(place.group(1), "")));
    return new Prompt(name, system, filled, form, longest);
  }

  /// A text that cannot end a fence.
  static String fenced(String text) {
    return text.replace('<', '＜').replace('>', '＞').replace("{", "｛").replace("}", "｝").strip();
  }
}
