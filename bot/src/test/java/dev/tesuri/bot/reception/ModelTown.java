package dev.tesuri.bot.reception;

import dev.tesuri.bot.assist.AllowList;
import dev.tesuri.bot.assist.Drafts;
import dev.tesuri.bot.assist.ModelAssistant;
import dev.tesuri.bot.check.AnswerCheck;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.model.Allowance;
import dev.tesuri.bot.model.LanguageModel;
import dev.tesuri.bot.model.ModelCalls;
import dev.tesuri.bot.model.Patience;
import dev.tesuri.bot.model.Prompt;
import dev.tesuri.bot.model.Task;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.text.JapaneseText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// A town with the real topics whose bot has a model, put together as the product does it.
///
/// @param drafts what residents see while an answer is being worded
record ModelTown(SmallTown town, ModelCalls calls, Drafts drafts) {

  /// About a topic, and something particular of it.
  static final String QUESTION = "カードの暗証番号をわすれたので、作りなおすのにお金はいくらかかりますか";

  /// What it is about.
  static final String TOPIC = "pin-reset-office";

  static final JapaneseText JAPANESE = new JapaneseText();

  static final AllowList ALLOWED = new AllowList(() -> Set.of("0120950178"));

  static final Allowance AMPLE =
      allowance(EnumSet.allOf(Task.class), Duration.ofSeconds(30), 1_000_000, 100_000_000);

  static Allowance allowance(Set<Task> tasks, Duration turn, long conversation, long day) {
    return new Allowance(tasks, new Patience(turn, turn, turn), turn, 400, conversation, day);
  }

  static ModelTown on(Database database, LanguageModel model) {
    return on(database, model, AMPLE, _ -> true);
  }

  static ModelTown on(
      Database database, LanguageModel model, Allowance allowance, Predicate<String> switchedOn) {
    var drafts = new Drafts();
    var calls =
        new ModelCalls(model, allowance, switchedOn, database, InstantSource.fixed(SmallTown.NOON));
    var assistant = new ModelAssistant(calls, new AnswerCheck(JAPANESE), ALLOWED, drafts);
    return new ModelTown(SmallTown.withRealTopics(database, assistant), calls, drafts);
  }

  Resident resident() {
    return Resident.of(town);
  }

  /// A script that chooses this topic where there is a choice, and words this everywhere else.
  static Function<Prompt, String> script(String topic, String words) {
    return prompt ->
        prompt.form().map(_ -> "{\"question\": \"\", \"topic\": \"" + topic + "\"}").orElse(words);
  }

  /// A script that chooses the first topic offered, and words this everywhere else.
  static Function<Prompt, String> firstOffered(Function<Prompt, String> words) {
    return prompt ->
        prompt
            .form()
            .map(form -> form.fields().getLast().values().getFirst())
            .map(first -> "{\"question\": \"\", \"topic\": \"" + first + "\"}")
            .orElseGet(() -> words.apply(prompt));
  }

  // What an honest model would say that copies: the first sentence of a passage.
  static Function<Prompt, String> copying(String heading) {
    return prompt ->
        prompt.form().isPresent()
            ? script(TOPIC, "").apply(prompt)
            : copied(prompt.user(), heading);
  }

  // The first sentence of the passage with this heading.
  private static String copied(String user, String heading) {
    String[] lines = user.split("\n", -1);
    for (int i = 0; i + 1 < lines.length; i++) {
      if (lines[i].endsWith(" " + heading)) {
        String text = lines[i + 1].replace("<<<", "").replace(">>>", "");
        return lines[i].split(" ", 2)[0] + "|" + text.substring(0, text.indexOf('。') + 1);
      }
    }
    return "なし";
  }

  /// Says it, and waits for what the model adds.
  static List<ChatEvent> whole(ModelTown town, Resident resident, String text) {
    var accepted = (Taken.Accepted) resident.sends("w-" + resident.now().version(), text);
    return town.town().reception().whole(resident.now(), accepted).events();
  }
}
