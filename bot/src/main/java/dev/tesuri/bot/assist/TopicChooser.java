package dev.tesuri.bot.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tesuri.bot.face.Retelling;
import dev.tesuri.bot.model.Completion;
import dev.tesuri.bot.model.JsonForm;
import dev.tesuri.bot.model.ModelCalls;
import dev.tesuri.bot.model.Task;
import dev.tesuri.knowledge.content.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Has a model choose among topics that the search has found; whatever else it names counts as
/// nothing said. Thread-safe.
final class TopicChooser {

  private static final PromptText TEXT = PromptText.read("understand");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> WORDS = List.of("which", "none", "person");
  private static final int LONGEST = 160;
  private static final int QUESTION = 100;
  private static final int ANSWER = 60;

  private final ModelCalls calls;

  TopicChooser(ModelCalls calls) {
    this.calls = calls;
  }

  Pick choose(Talk talk, String message, List<Topic> offered) {
    var ids = offered.stream().map(Topic::id).toList();
    var form =
        new JsonForm(
            "choice",
            List.of(
                new JsonForm.Field("question", List.of()),
                new JsonForm.Field("topic", Stream.concat(ids.stream(), WORDS.stream()).toList())));
    var texts =
        Map.of(
            "earlier", talk.retold(),
            "topics", offered.stream().map(TopicChooser::line).collect(Collectors.joining("\n")),
            "question", PromptText.fenced(message));
    var prompt = TEXT.with(texts, Optional.of(form), LONGEST);
    var asked = calls.ask(Task.UNDERSTAND, talk.occasion(), prompt, _ -> true);
    return asked.completion() instanceof Completion.Done(var text, _)
        ? picked(text, ids)
        : new Pick.Unknown();
  }

  private static String line(Topic topic) {
    String answer = Retelling.plain(topic.facts().answer()).replace('\n', ' ');
    String begin = answer.length() > ANSWER ? answer.substring(0, ANSWER) + "…" : answer;
    return topic.id() + "：" + Retelling.plain(topic.facts().plain()) + "。" + begin;
  }

  private static Pick picked(String text, List<String> ids) {
    int begin = text.indexOf('{');
    int end = text.lastIndexOf('}');
    if (begin < 0 || end < begin) {
      return new Pick.Unknown();
    }
    JsonNode json;
    try {
      json = MAPPER.readTree(text.substring(begin, end + 1));
    } catch (JsonProcessingException garbage) {
      return new Pick.Unknown();
    }
    String topic = json.path("topic").asText("");
    String question = json.path("question").asText("").strip();
    return switch (topic) {
      case "which" -> new Pick.Which();
      case "person" -> new Pick.Person();
      case "none" ->
          new Pick.None(question.length() > QUESTION ? question.substring(0, QUESTION) : question);
      default -> ids.contains(topic) ? new Pick.Of(topic) : new Pick.Unknown();
    };
  }
}
