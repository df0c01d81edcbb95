package dev.tesuri.bot.assist;

import dev.tesuri.bot.assist.GroundedWriter.Written;
import dev.tesuri.bot.check.AnswerCheck;
import dev.tesuri.bot.check.Passage;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.face.Retelling;
import dev.tesuri.bot.model.ModelCalls;
import dev.tesuri.bot.model.Task;
import dev.tesuri.knowledge.content.Facts.Section;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.layer.LocalText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The assistant with a model behind it: the model only chooses among what was found, and words
/// only what stands in the text at hand.
public final class ModelAssistant implements Assistant {

  private static final PromptText ANSWER = PromptText.read("answer");
  private static final PromptText WALK = PromptText.read("walk");

  /// Signs of all passages at most.
  private static final int SIGNS = 3_500;

  private final ModelCalls calls;
  private final TopicChooser chooser;
  private final GroundedWriter writer;

  public ModelAssistant(ModelCalls calls, AnswerCheck check, AllowList allowed, Drafts drafts) {
    this.calls = calls;
    chooser = new TopicChooser(calls);
    writer = new GroundedWriter(calls, check, allowed, drafts);
  }

  @Override
  public boolean isOn(String municipality, Task task) {
    return calls.isOn(municipality, task);
  }

  @Override
  public Duration time() {
    return calls.allowance().turn();
  }

  @Override
  public Pick choose(Talk talk, String message, List<Topic> offered) {
    return chooser.choose(talk, message, offered);
  }

  @Override
  public Optional<Body.Worded> answer(
      Talk talk, Topic topic, List<LocalText> local, String question) {
    var passages = passages(topic, local);
    return writer
        .write(Task.ANSWER, ANSWER, Map.of(), passages, question, talk.occasion(), true)
        .map(written -> worded(topic.id(), written, passages, List.of()));
  }

  @Override
  public Optional<Body.Worded> explain(
      Talk talk, Procedure procedure, Step step, String question, List<Option> options) {
    var passages = passages(procedure, step);
    return writer
        .write(Task.WALK, WALK, Map.of(), passages, question, talk.occasion(), true)
        .map(written -> worded(procedure.id(), written, passages, options));
  }

  static List<Passage> passages(Topic topic, List<LocalText> local) {
    var sections = new ArrayList<Section>();
    sections.add(new Section("こたえ", topic.facts().answer()));
    local.forEach(text -> sections.add(new Section("ここでのこと", text.text())));
    sections.addAll(topic.facts().allSections());
    return numbered(sections);
  }

  private static List<Passage> passages(Procedure procedure, Step step) {
    var sections = new ArrayList<Section>();
    sections.add(new Section(step.title(), step.text()));
    if (!step.hints().isEmpty()) {
      sections.add(new Section("うまくいかないとき", String.join("\n", step.hints())));
    }
    sections.add(new Section("この手続き", procedure.facts().answer()));
    sections.addAll(procedure.facts().allSections());
    return numbered(sections);
  }

  private static List<Passage> numbered(List<Section> sections) {
    List<Passage> passages = new ArrayList<>();
    int signs = 0;
    for (var section : sections) {
      String text = Retelling.plain(section.text());
      signs += text.length();
      if (signs > SIGNS) {
        break;
      }
      passages.add(new Passage(passages.size() + 1, Retelling.plain(section.heading()), text));
    }
    return passages;
  }

  private static Body.Worded worded(
      String topic, Written written, List<Passage> passages, List<Option> options) {
    var lines =
        written.sentences().stream()
            .map(one -> new Body.Worded.Line(one.text(), passages.get(one.passage() - 1).heading()))
            .toList();
    return new Body.Worded(topic, lines, written.made(), options);
  }
}
